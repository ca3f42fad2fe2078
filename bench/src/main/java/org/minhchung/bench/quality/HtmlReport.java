package org.minhchung.bench.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.minhchung.bench.quality.Block.Cell;

/**
 * The report as one page that needs nothing else: no script, no font, no request. Light and dark by
 * the reader's setting; wide tables scroll by themselves down to 320 px.
 */
final class HtmlReport {

  private static final String STYLE =
      """
      :root { color-scheme: light dark; --paper: #fff; --ink: #1b1f24; --soft: #59636e; --rule: #d1d9e0;
        --band: #f6f8fa; --one: #0b57d0; --two: #b3261e; --good: #116329; --bad: #a40e26; }
      @media (prefers-color-scheme: dark) { :root { --paper: #15181c; --ink: #e6e9ed; --soft: #9ba5b0;
        --rule: #3a424b; --band: #1e2329; --one: #8ab4f8; --two: #ff9d94; --good: #7ee2a0; --bad: #ffa198; } }
      * { box-sizing: border-box; }
      body { margin: 0 auto; padding: 1rem; max-width: 72rem; background: var(--paper); color: var(--ink);
        font: 1rem/1.5 system-ui, sans-serif; }
      h1 { font-size: 1.6rem; line-height: 1.25; }
      h2 { font-size: 1.25rem; margin: 2.5rem 0 .25rem; border-top: 1px solid var(--rule); padding-top: 1rem; }
      p { max-width: 46rem; }
      .soft { color: var(--soft); }
      nav ul { padding-left: 1.2rem; columns: 18rem; }
      a { color: var(--one); }
      .wide { overflow-x: auto; margin: 1rem 0 1.5rem; }
      .wide:focus-visible { outline: 2px solid var(--one); }
      table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
      caption { text-align: left; font-weight: 600; padding: .25rem 0; position: sticky; left: 0; }
      caption span { display: block; max-width: calc(100vw - 2.5rem); }
      th, td { padding: .35rem .6rem; border-bottom: 1px solid var(--rule); text-align: right; vertical-align: top; }
      th { font-weight: 600; }
      thead th { background: var(--band); vertical-align: bottom; }
      th:first-child, td.words { text-align: left; }
      tbody th { font-weight: 400; min-width: 7rem; }
      td small { display: block; color: var(--soft); white-space: nowrap; font-size: .78rem; }
      .aims th:nth-child(n+4), .aims td:nth-child(4), .aims td:last-child { text-align: left; }
      .aims td:nth-child(2), .aims td:nth-child(4) { white-space: nowrap; }
      .aims td:last-child { min-width: 14rem; }
      .aims th:nth-child(5), .aims th:nth-child(6) { text-align: right; }
      thead th { white-space: nowrap; }
      @media (max-width: 30rem) { body { padding: .75rem; } th, td { padding: .3rem .35rem; font-size: .9rem; } }
      .met { color: var(--good); } .missed { color: var(--bad); font-weight: 600; }
      figure { margin: 1rem 0 1.5rem; max-width: 26rem; }
      figcaption { font-weight: 600; }
      svg { display: block; width: 100%; height: auto; margin-top: .5rem; }
      svg text { fill: var(--ink); font: 12px system-ui, sans-serif; }
      svg .middle { text-anchor: middle; } svg .right { text-anchor: end; }
      .grid { fill: none; stroke: var(--rule); stroke-width: 1; }
      .diagonal { fill: none; stroke: var(--soft); stroke-width: 1.5; stroke-dasharray: 2 4; }
      .line { fill: none; stroke-width: 2.5; } .l0 { stroke: var(--one); }
      .l1 { stroke: var(--two); stroke-dasharray: 7 4; }
      .dot { fill: var(--one); } .mark { fill: var(--paper); stroke: var(--ink); stroke-width: 2; }
      .key { list-style: none; padding: 0; margin: .5rem 0 0; }
      .key svg { display: inline-block; width: 2.5rem; height: .8rem; margin: 0 .4rem 0 0; vertical-align: middle; }
      """;

  private HtmlReport() {}

  static String of(Report report) {
    StringBuilder page = new StringBuilder();
    page.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<title>Quality of matching, ")
        .append(escaped(report.date()))
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n<main>\n<h1>Quality of matching</h1>\n");
    page.append(
        "<p class=\"soft\">%s, commit %s, %s run of %s s. %s</p>%n"
            .formatted(
                escaped(report.date()),
                escaped(report.commit()),
                escaped(report.scope()),
                String.format(Locale.ROOT, "%.0f", report.seconds()),
                escaped(report.machine())));
    page.append(
        "<p>Each figure stands over its 95 % interval, resampled by groups of close claims. What the sets are and what the words mean is in docs/method.md.</p>\n");
    for (String sentence : report.leftOut()) {
      page.append("<p>Left out: ").append(escaped(sentence)).append(".</p>\n");
    }
    contents(page, report);
    aims(page, report.aims());
    for (Report.Section section : report.sections()) {
      section(page, section);
    }
    return page.append("</main>\n</body>\n</html>\n").toString();
  }

  private static void contents(StringBuilder page, Report report) {
    page.append("<nav aria-label=\"Contents\"><ul>\n<li><a href=\"#aims\">Aims</a></li>\n");
    for (Report.Section section : report.sections()) {
      page.append("<li><a href=\"#%s\">".formatted(anchor(section.title())))
          .append(escaped(section.title()))
          .append("</a></li>\n");
    }
    page.append("</ul></nav>\n");
  }

  private static void aims(StringBuilder page, List<Aim> aims) {
    page.append("<h2 id=\"aims\">Aims</h2>\n<div class=\"aims\">\n");
    long met = aims.stream().filter(aim -> aim.outcome().equals("met")).count();
    long missed = aims.stream().filter(aim -> aim.outcome().equals("missed")).count();
    List<String> columns = new ArrayList<>(List.of("what", "aim", "figure", "outcome"));
    columns.addAll(HandSets.BESIDE);
    columns.addAll(List.of("rows", "note"));
    List<String> rows = new ArrayList<>();
    for (Aim aim : aims) {
      rows.add(
          "<tr><th scope=\"row\">%s</th><td>%s</td>%s<td class=\"%s\">%s</td>%s<td>%d</td><td>%s</td></tr>%n"
              .formatted(
                  escaped(aim.what()),
                  aim.wanted(),
                  cell(Cell.of(aim.figure())),
                  aim.outcome().replace(' ', '-'),
                  aim.outcome(),
                  String.join(
                      "", aim.beside().stream().map(figure -> cell(Cell.of(figure))).toList()),
                  aim.figure().rows(),
                  escaped(aim.note())));
    }
    table(
        page,
        "%d met, %d missed, %d not measured".formatted(met, missed, aims.size() - met - missed),
        columns,
        rows);
    page.append("</div>\n");
  }

  private static void section(StringBuilder page, Report.Section section) {
    page.append("<h2 id=\"%s\">".formatted(anchor(section.title())))
        .append(escaped(section.title()))
        .append("</h2>\n<p>")
        .append(escaped(section.words()))
        .append("</p>\n");
    for (Block block : section.blocks()) {
      switch (block) {
        case Block.Table table -> table(page, table);
        case Block.Curves curves -> {
          page.append("<figure><figcaption>")
              .append(escaped(curves.caption()))
              .append("</figcaption>\n")
              .append(Charts.of(curves))
              .append(key(curves))
              .append("</figure>\n");
        }
        case Block.Reliability reliability -> {
          page.append("<figure><figcaption>")
              .append(escaped(reliability.caption()))
              .append("</figcaption>\n")
              .append(Charts.of(reliability))
              .append(
                  "<p class=\"soft\">Expected calibration error %s (%s).</p></figure>%n"
                      .formatted(reliability.error().shown(), reliability.error().interval()));
        }
      }
    }
  }

  private static String key(Block.Curves curves) {
    StringBuilder key = new StringBuilder("<ul class=\"key\">\n");
    for (int i = 0; i < curves.lines().size(); i++) {
      key.append(
          "<li><svg viewBox=\"0 0 40 12\" aria-hidden=\"true\"><polyline class=\"line l%d\" points=\"0,6 40,6\"/></svg>%s</li>%n"
              .formatted(i, escaped(curves.lines().get(i).name())));
    }
    if (!curves.marked().isEmpty()) {
      key.append(
          "<li><svg viewBox=\"0 0 40 12\" aria-hidden=\"true\"><circle class=\"mark\" cx=\"20\" cy=\"6\" r=\"5\"/></svg>shipped threshold</li>\n");
    }
    return key.append("</ul>\n").toString();
  }

  private static void table(StringBuilder page, Block.Table table) {
    List<String> rows = new ArrayList<>();
    for (List<Cell> cells : table.rows()) {
      StringBuilder row = new StringBuilder("<tr><th scope=\"row\">");
      row.append(escaped(cells.getFirst().shown())).append("</th>");
      cells.stream().skip(1).forEach(cell -> row.append(cell(cell)));
      rows.add(row.append("</tr>\n").toString());
    }
    table(page, table.caption(), table.columns(), rows);
  }

  /** A table in a box that scrolls, reachable by keyboard. */
  private static void table(
      StringBuilder page, String caption, List<String> columns, List<String> rows) {
    page.append("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"")
        .append(escaped(caption))
        .append("\"><table>\n<caption><span>")
        .append(escaped(caption))
        .append("</span></caption>\n<thead><tr>");
    columns.forEach(
        column -> page.append("<th scope=\"col\">").append(escaped(column)).append("</th>"));
    page.append("</tr></thead>\n<tbody>\n");
    rows.forEach(page::append);
    page.append("</tbody>\n</table></div>\n");
  }

  private static String cell(Cell cell) {
    return switch (cell) {
      case Cell.Words(String words) -> "<td class=\"words\">" + escaped(words) + "</td>";
      case Cell.Count(int count) -> String.format(Locale.ROOT, "<td>%,d</td>", count);
      case Cell.Measured(Figure figure) ->
          figure.measured()
              ? "<td>%s<small>%s</small></td>".formatted(figure.shown(), figure.interval())
              : "<td>–</td>";
    };
  }

  private static String anchor(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
