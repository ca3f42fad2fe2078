package org.minhchung.bench.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.minhchung.bench.quality.Block.Cell;

/**
 * What is decided on a hand-written set, with the shipped thresholds and with thresholds chosen out
 * of fold.
 *
 * @param clean the set as it stands
 * @param leftOut its positives while their claims are not known
 */
record Decisions(List<Trial> clean, List<Trial> leftOut) {

  Decisions {
    clean = List.copyOf(clean);
    leftOut = List.copyOf(leftOut);
  }

  List<Trial> all() {
    return Stream.concat(clean.stream(), leftOut.stream()).toList();
  }

  Figure recall() {
    return of(Kinds.POSITIVE).recall();
  }

  /** Positives, other and opinion: whatever is answered, but no conflicts and nothing left out. */
  Figure precision() {
    return of(Stream.concat(Kinds.POSITIVE.stream(), Kinds.UNKNOWN.stream()).toList()).precision();
  }

  Figure precisionWithConflicts() {
    return new Measures(clean).precision();
  }

  Figure conflicts() {
    return of(List.of(Kinds.CONFLICT)).answered();
  }

  Figure helped() {
    return of(Kinds.POSITIVE).helped();
  }

  Figure rejected() {
    return new Measures(all())
        .kinds(Stream.concat(Kinds.UNKNOWN.stream(), Stream.of(Kinds.LEFT_OUT)).toList())
        .rejected();
  }

  Figure saysNew() {
    return of(Kinds.UNKNOWN).saysNew();
  }

  Figure calibrationError() {
    return new Measures(all()).calibrationError();
  }

  private Measures of(List<String> kinds) {
    return new Measures(clean).kinds(kinds);
  }

  Decisions replayed(Thresholds thresholds) {
    return new Decisions(thresholds.replay(clean), thresholds.replay(leftOut));
  }

  /** Decides every fold with what the other four chose. */
  Decisions outOfFold() {
    Folds folds = new Folds(all());
    return new Decisions(
        folds.decide(all(), clean).trials(), folds.decide(all(), leftOut).trials());
  }

  /** How many decisions the replay of the shipped rules gets otherwise than the matcher did. */
  long replayDiffers() {
    List<Trial> said = all();
    List<Trial> replayed = Thresholds.shipped().replay(said);
    long differs = 0;
    for (int i = 0; i < said.size(); i++) {
      differs += said.get(i).decision().equals(replayed.get(i).decision()) ? 0 : 1;
    }
    return differs;
  }

  /** One row a figure: with the shipped thresholds, and out of fold. */
  static Block.Table table(String id, Decisions shipped, Decisions outOfFold) {
    return table(
        id,
        "Decisions: shipped thresholds (%s) and out of fold, five folds of claim groups"
            .formatted(shown(Thresholds.shipped())),
        List.of("shipped", "out of fold"),
        List.of(shipped, outOfFold));
  }

  /** One row a figure, of a set on which nothing was chosen. */
  static Block.Table table(String id, Decisions shipped) {
    return table(
        id,
        "Decisions: shipped thresholds (%s)".formatted(shown(Thresholds.shipped())),
        List.of("shipped"),
        List.of(shipped));
  }

  private static Block.Table table(
      String id, String caption, List<String> names, List<Decisions> decisions) {
    List<String> columns = new ArrayList<>(List.of("figure"));
    columns.addAll(names);
    return new Block.Table(
        id,
        caption,
        columns,
        List.of(
            row("automatic recall, positives", decisions, Decisions::recall),
            row("precision without conflicts", decisions, Decisions::precision),
            row("precision with conflicts", decisions, Decisions::precisionWithConflicts),
            row("conflicts answered alone", decisions, Decisions::conflicts),
            row("right, or among ≤ 3 shown", decisions, Decisions::helped),
            row("correct reject: left-out, other, opinion", decisions, Decisions::rejected),
            row("new on other and opinion", decisions, Decisions::saysNew)));
  }

  private static List<Cell> row(
      String name, List<Decisions> decisions, Function<Decisions, Figure> figure) {
    List<Cell> row = new ArrayList<>(List.of(Cell.of(name)));
    decisions.forEach(one -> row.add(Cell.of(figure.apply(one))));
    return row;
  }

  /** What each fold was decided with. */
  Block.Table chosen(String id) {
    List<List<Cell>> rows = new ArrayList<>();
    Folds folds = new Folds(all());
    for (Thresholds thresholds : folds.decide(all(), List.of()).chosen()) {
      rows.add(
          List.of(
              Cell.of(Integer.toString(rows.size() + 1)),
              Cell.of(Figure.number(thresholds.answer())),
              Cell.of(Figure.number(thresholds.ask()))));
    }
    return new Block.Table(
        id,
        "Thresholds chosen on the other four folds (replayed, the shipped rules decide %d of %d messages otherwise than the matcher did)"
            .formatted(replayDiffers(), all().size()),
        List.of("fold", "answer", "ask"),
        rows);
  }

  /** Recall against precision while the answer threshold moves. */
  Block.Curves curve(String id) {
    List<Block.Point> with = new ArrayList<>();
    List<Block.Point> without = new ArrayList<>();
    List<Block.Point> marked = new ArrayList<>();
    Thresholds shipped = Thresholds.shipped();
    for (int percent = 15; percent <= 95; percent += 5) {
      String name = String.format(Locale.ROOT, "%.2f", percent / 100.0);
      Decisions moved = replayed(new Thresholds(percent / 100.0, Math.min(0.1, shipped.ask())));
      add(without, name, moved.recall(), moved.precision());
      add(with, name, moved.recall(), moved.precisionWithConflicts());
    }
    Decisions now = replayed(shipped);
    add(marked, "shipped, without conflicts", now.recall(), now.precision());
    add(marked, "shipped, with conflicts", now.recall(), now.precisionWithConflicts());
    return new Block.Curves(
        id,
        "Precision and recall of automatic answers while the answer threshold moves from 0.15 to 0.95",
        "recall",
        "precision",
        List.of(
            new Block.Line("without conflicts", without), new Block.Line("with conflicts", with)),
        marked);
  }

  private static void add(List<Block.Point> points, String name, Figure across, Figure up) {
    if (across.measured() && up.measured()) {
      points.add(new Block.Point(name, across.value(), up.value()));
    }
  }

  private static String shown(Thresholds thresholds) {
    return String.format(
        Locale.ROOT, "answer %.2f, ask %.2f", thresholds.answer(), thresholds.ask());
  }
}
