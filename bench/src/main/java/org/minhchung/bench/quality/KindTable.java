package org.minhchung.bench.quality;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.minhchung.bench.quality.Block.Cell;

/** One row a kind: how it is ranked, and what is decided. */
final class KindTable {

  private static final List<String> COLUMNS =
      List.of(
          "kind",
          "rows",
          "s@1",
          "s@5",
          "s@10",
          "MRR@10",
          "MAP@5",
          "recall",
          "precision",
          "right or ≤ 3",
          "answered",
          "ask",
          "new");

  private KindTable() {}

  static Block.Table of(String id, String caption, List<Trial> trials) {
    Set<String> kinds = new LinkedHashSet<>();
    trials.forEach(trial -> kinds.add(trial.message().kind()));
    List<List<Cell>> rows = new ArrayList<>();
    for (String kind : kinds) {
      rows.add(row(kind, new Measures(trials).kinds(List.of(kind))));
    }
    return new Block.Table(id, caption, COLUMNS, rows);
  }

  static List<Cell> row(String name, Measures measures) {
    return List.of(
        Cell.of(name),
        Cell.of(measures.rows()),
        Cell.of(measures.success(1)),
        Cell.of(measures.success(5)),
        Cell.of(measures.success(10)),
        Cell.of(measures.reciprocalRank()),
        Cell.of(measures.averagePrecision()),
        Cell.of(measures.recall()),
        Cell.of(measures.precision()),
        Cell.of(measures.helped()),
        Cell.of(measures.answered()),
        Cell.of(measures.asks()),
        Cell.of(measures.saysNew()));
  }

  static List<String> columns() {
    return COLUMNS;
  }
}
