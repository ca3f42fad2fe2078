package org.minhchung.bench.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.minhchung.bench.quality.Block.Cell;

/** The report as plain text for a terminal: sections, tables, the aims last. */
final class TextReport {

  private static final int NARROW = 6;

  private TextReport() {}

  static String of(Report report) {
    StringBuilder text = new StringBuilder();
    report.sections().forEach(section -> append(text, section));
    text.append("\n== Aims\n\n").append(grid(aims(report.aims())));
    report.leftOut().forEach(line -> text.append("left out: ").append(line).append('\n'));
    text.append(
        String.format(
            Locale.ROOT,
            "%n%s, commit %s, %s run, %.0f s%n",
            report.date(),
            report.commit(),
            report.scope(),
            report.seconds()));
    return text.toString();
  }

  private static void append(StringBuilder text, Report.Section section) {
    text.append("\n== ").append(section.title()).append('\n');
    for (Block block : section.blocks()) {
      text.append('\n').append(block.caption()).append('\n');
      switch (block) {
        case Block.Table table -> text.append(grid(table(table)));
        case Block.Reliability reliability -> text.append(grid(bins(reliability)));
        case Block.Curves curves -> text.append(grid(points(curves)));
      }
    }
  }

  private static List<List<String>> table(Block.Table table) {
    boolean narrow = table.columns().size() <= NARROW;
    List<List<String>> rows = new ArrayList<>();
    rows.add(table.columns());
    for (List<Cell> row : table.rows()) {
      rows.add(row.stream().map(cell -> narrow ? withInterval(cell) : cell.shown()).toList());
    }
    return rows;
  }

  private static String withInterval(Cell cell) {
    return cell instanceof Cell.Measured(Figure figure) && figure.measured()
        ? figure.shown() + " (" + figure.interval() + ")"
        : cell.shown();
  }

  private static List<List<String>> bins(Block.Reliability reliability) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("said", "came true", "messages"));
    for (Calibration.Bin bin : reliability.calibration().bins()) {
      rows.add(
          List.of(
              Figure.number(bin.said()), Figure.number(bin.came()), Integer.toString(bin.cases())));
    }
    rows.add(List.of("error", reliability.error().shown(), reliability.error().interval()));
    return rows;
  }

  private static List<List<String>> points(Block.Curves curves) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("line", "at", curves.across(), curves.up()));
    for (Block.Line line : curves.lines()) {
      for (Block.Point point : line.points()) {
        rows.add(
            List.of(
                line.name(),
                point.name(),
                Figure.number(point.across()),
                Figure.number(point.up())));
      }
    }
    return rows;
  }

  private static List<List<String>> aims(List<Aim> aims) {
    List<List<String>> rows = new ArrayList<>();
    List<String> columns =
        new ArrayList<>(List.of("what", "aim", "figure", "95 % interval", "rows", "outcome"));
    columns.addAll(HandSets.BESIDE);
    columns.add("note");
    rows.add(columns);
    for (Aim aim : aims) {
      List<String> row = new ArrayList<>();
      row.add(aim.what());
      row.add(aim.wanted());
      row.add(aim.figure().shown());
      row.add(aim.figure().interval());
      row.add(Integer.toString(aim.figure().rows()));
      row.add(aim.outcome());
      aim.beside().forEach(figure -> row.add(figure.shown()));
      row.add(aim.note());
      rows.add(row);
    }
    return rows;
  }

  /** Columns as wide as they must be; the first to the left, the others to the right. */
  private static String grid(List<List<String>> rows) {
    int columns = rows.getFirst().size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n", "", "\n"));
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      String gap = " ".repeat(widths[i] - row.get(i).length());
      line.append(i == 0 ? row.get(i) + gap : gap + row.get(i)).append("  ");
    }
    return line.toString().stripTrailing();
  }
}
