package org.minhchung.bench.quality;

import java.util.List;
import org.minhchung.bench.quality.Block.Cell;

/** A small report with one of every piece. */
final class Fixtures {

  static final Figure GOOD = new Figure(0.934, 0.912, 0.951, 320);

  private Fixtures() {}

  static Report report() {
    Block.Table table =
        new Block.Table(
            "gold-vi-kinds",
            "By kind",
            List.of("kind", "rows", "recall"),
            List.of(
                List.of(Cell.of("para1"), Cell.of(80), Cell.of(GOOD)),
                List.of(Cell.of("a < b & \"c\" | d"), Cell.of(1_200), Cell.of(Figure.NONE))));
    Block.Curves curves =
        new Block.Curves(
            "gold-vi-curve",
            "Precision and recall",
            "recall",
            "precision",
            List.of(
                new Block.Line(
                    "with conflicts",
                    List.of(new Block.Point("0.50", 0.9, 0.98), new Block.Point("0.90", 0.7, 1)))),
            List.of(new Block.Point("shipped", 0.9, 0.98)));
    Block.Reliability reliability =
        new Block.Reliability(
            "gold-vi-calibration",
            "Said and come true",
            new Calibration(
                List.of(new Calibration.Bin(0.1, 0.2, 10), new Calibration.Bin(0.9, 0.8, 10))),
            GOOD);
    return new Report(
        "a machine",
        "2026-11-28",
        "abc1234",
        "whole",
        61,
        List.of("xquad-vi: no such folder in ../shared/data"),
        List.of(
            Aim.atLeast("automatic recall", 0.85, GOOD, "out of fold")
                .beside(List.of(GOOD, GOOD, Figure.NONE)),
            Aim.atMost("conflicts answered alone", 0.03, GOOD, ""),
            Aim.atLeast("with the small model", 0.86, Figure.NONE, "")),
        List.of(
            new Report.Section(
                "gold-vi, by kind", "Each message.", List.of(table, curves, reliability))));
  }
}
