package org.minhchung.bench.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.minhchung.bench.noise.NoiseKind;
import org.minhchung.bench.quality.Block.Cell;

/**
 * {@code docs/method.md}: how matching is measured, in plain words, and the numbers of one whole
 * run. Markdown; words stand here, numbers come from the report.
 */
final class MethodPage {

  /** The page's headings in order; a test holds the committed page to them. */
  static final List<String> HEADINGS =
      List.of(
          "# How well it matches, and how we know",
          "## Aims and figures",
          "## How we measure",
          "## What the words mean",
          "## Kinds of messages",
          "## Kinds of noise",
          "## Figures",
          "## Limits");

  /** Tables that are for the page of the run alone. */
  private static final Set<String> ELSEWHERE = Set.of("gold-vi-thresholds", "distractors-kinds");

  private static final String INTRODUCTION =
      """
      A desk that answers under its own name must know how often it is wrong. This page is written by a
      program: `./minhchung bench quality --write-docs` measures everything again and renews every number.
      The same run writes a page with charts and a file of figures (`.build/quality.html`, `quality.json`).
      """;

  private static final String MEASURING =
      """
      What is measured is what ships: the matcher with its shipped weights and thresholds, on the index that
      `./minhchung match` uses. Every message is asked once; nothing is told to the matcher but its text and,
      where the row has one, its moment.

      - **Intervals.** Each figure carries a 95 % interval: 1,000 resamples, seeded, of *groups of close
        claims*, not of rows. Messages about one subject are right or wrong together, and resampling rows would
        make a figure look surer than it is. Where every group has the same result there is nothing to
        resample, and the interval comes from the rule of three over the groups.
      - **Out of fold.** The thresholds were chosen on gold-vi. So groups are dealt into five folds, a fixed
        rule chooses thresholds on four of them and the fifth is measured, five times. Where a row of the
        table is out of fold, the note has the figure of the shipped thresholds beside it. The model that
        gives the probability is trained on other texts and has seen no label of any of these sets.
      - **Held out.** held2-vi and held2-en have other claims, on other subjects, and say of each conflict in
        what one thing it differs. Nobody who writes rules, lists, weights or thresholds reads them; their rows
        are never printed, and their columns are as the program ships.
      - **Held out once.** held-vi was held out until 2026-11-28. Its figures were read while the guards were
        built, and from that day its rows may be read: it is a development set now, though no threshold was
        chosen on it. Decision 0095 tells why a second set was needed.
      - **Left out.** Each positive is asked once more of an index that lacks its claim. The index is built
        anew for each claim, because rarities and the nearest claim change with it; nothing is approximated.
      - **Calibration.** The probability of the best candidate, after the guards, is compared with how often
        that candidate was right: ten bins with equally many messages, the mean distance weighed by messages.
        All kinds count, the left-out ones too.
      - **Grouping.** Messages stream in, in ten seeded orders, and no claim is known; B-cubed compares the
        groups with the claims. Its threshold was chosen on gold-vi and is not out of fold.
      - **Noise.** Every noise is decided by a seed, its own name and the row's id, so each run spoils a row
        alike. Conflicts are spoilt as well: if only positives were careless, style would give the kind away.
        The short forms and the talk are hand-written for this and are not the engine's own lists.
      - **Distractors.** 35,000 sentences made of the claims themselves: one claim with at least two other
        values, or the subject of one with the predicate of another, and other values on top.
      - **Peers.** Plain methods without any learning, on the same texts in the same run: character 3–5-gram
        TF-IDF cosine on folded text, the same with the cosine of syllable pairs in equal sum, and bare Lucene
        BM25 with StandardAnalyzer, as written and folded.
      """;

  private static final String WORDS =
      """
      | word | meaning |
      |---|---|
      | s@k | share of messages whose right claim is among the first k |
      | MRR@10 | mean of one over the rank of the first right claim, 0 beyond the tenth |
      | MAP@5 | mean average precision among the first five |
      | answered | share answered alone (`same`), rightly or wrongly |
      | recall | of the messages that repeat a claim, answered alone with the right one |
      | precision | of the messages answered alone, answered with a claim they repeat |
      | right or ≤ 3 | answered rightly, or the right claim among at most three shown to ask |
      | correct reject | left-out, other and opinion: not answered alone |
      | named, parts right | of several claims in one message: named by some part of the answer; and of the named ones, in the message |
      | calibration error | how far said probabilities are from what came true, on average |
      """;

  private static final String LIMITS =
      """
      - gold-vi and held-vi are development sets: the people who wrote the rules have read them, or may have.
        Trust held2-vi and held2-en.
      - All sets were composed sentence by sentence, without a second annotator, and are cleaner and more
        uniform than a real tip line. 80, 60, 70 and 20 claims are few: look at the intervals. Ten conflicts a
        family show where it is worst, and hardly how bad.
      - Out of fold covers the thresholds alone. Rules, word lists and features were written by people who
        knew gold-vi; no fold can undo that, only other claims can.
      - A few conflicts differ in cause or condition alone, and people may disagree about them.
      - Distractors are sentences no person wrote; some are odd. They are near the claims in words, which is
        what they are for.
      - Teencode, typos and clutter are ours. Real carelessness has more ways than we thought of.
      - Sets that pair Vietnamese with English measure what we do not promise: without a multilingual model
        only names and numbers are shared.
      - Public sets are measured where they lie beside the repository and are not part of it. CheckThat 2020,
        2021 and 2022, a real tip line and news headlines are not there, so their aims stand open.
      - Speed and growth are not on this page; `./minhchung bench` lists what measures them.
      """;

  private MethodPage() {}

  static String of(Report report) {
    StringBuilder page = new StringBuilder();
    page.append(HEADINGS.getFirst()).append("\n\n").append(INTRODUCTION).append('\n');
    page.append(
        "Measured %s at commit %s, in %s s on this machine: %s.%n"
            .formatted(
                report.date(),
                report.commit(),
                String.format(Locale.ROOT, "%.0f", report.seconds()),
                report.machine()));
    report.leftOut().forEach(sentence -> page.append("Left out: ").append(sentence).append(".\n"));
    heading(page, 1);
    page.append(aims(report.aims()));
    heading(page, 2);
    page.append(MEASURING);
    heading(page, 3);
    page.append(WORDS);
    heading(page, 4);
    page.append(kinds());
    heading(page, 5);
    page.append(noises());
    heading(page, 6);
    report.sections().forEach(section -> section(page, section));
    heading(page, 7);
    return page.append(LIMITS).toString();
  }

  private static void heading(StringBuilder page, int which) {
    page.append('\n').append(HEADINGS.get(which)).append("\n\n");
  }

  private static String aims(List<Aim> aims) {
    List<List<String>> rows = new ArrayList<>();
    for (Aim aim : aims) {
      List<String> row = new ArrayList<>();
      row.add(aim.what());
      row.add(aim.wanted());
      row.add(withInterval(aim.figure()));
      row.add(aim.outcome().equals("missed") ? "**missed**" : aim.outcome());
      aim.beside().forEach(figure -> row.add(withInterval(figure)));
      row.add(aim.note());
      rows.add(row);
    }
    List<String> columns = new ArrayList<>(List.of("what", "aim", "figure", "outcome"));
    columns.addAll(HandSets.BESIDE);
    columns.add("note");
    return table(columns, rows);
  }

  private static String kinds() {
    List<String> kinds =
        Stream.of(
                Kinds.POSITIVE,
                List.of(Kinds.CONFLICT),
                Kinds.UNKNOWN,
                List.of(Kinds.LEFT_OUT, Framed.KIND, Framed.CONFLICT, "asked", "asked-conflict"),
                Later.OUT_OF_TIME,
                List.of(Later.IN_TIME, "multi", "number", "number-conflict", "denial"))
            .flatMap(List::stream)
            .toList();
    return table(
        List.of("kind", "what it is"),
        kinds.stream().map(kind -> List.of(kind, Kinds.meaning(kind))).toList());
  }

  private static String noises() {
    return table(
        List.of("noise", "what it does"),
        Stream.of(NoiseKind.values()).map(kind -> List.of(kind.label(), kind.meaning())).toList());
  }

  private static void section(StringBuilder page, Report.Section section) {
    page.append("### ").append(section.title()).append("\n\n");
    page.append(section.words()).append("\n\n");
    for (Block block : section.blocks()) {
      if (block instanceof Block.Table table && !ELSEWHERE.contains(table.id())) {
        List<List<String>> rows =
            table.rows().stream().map(row -> row.stream().map(MethodPage::cell).toList()).toList();
        page.append(table.caption()).append(":\n\n");
        page.append(table(table.columns(), rows)).append('\n');
      }
    }
  }

  private static String cell(Cell cell) {
    return cell instanceof Cell.Measured(Figure figure) ? withInterval(figure) : cell.shown();
  }

  /** {@code 0.934 (0.912–0.951)}. */
  private static String withInterval(Figure figure) {
    return figure.measured() ? figure.shown() + " (" + figure.interval() + ")" : "–";
  }

  private static String table(List<String> columns, List<List<String>> rows) {
    StringBuilder table = new StringBuilder();
    line(table, columns);
    table.append("|---".repeat(columns.size())).append("|\n");
    rows.forEach(row -> line(table, row));
    return table.toString();
  }

  private static void line(StringBuilder table, List<String> cells) {
    cells.forEach(cell -> table.append("| ").append(cell.replace("|", "\\|")).append(' '));
    table.append("|\n");
  }
}
