package org.minhchung.bench.quality;

import java.util.ArrayList;
import java.util.List;
import org.minhchung.bench.noise.NoiseKind;

/**
 * What a hand-written set should reach.
 *
 * @param shipped as the shipped thresholds decide
 * @param counted what counts: decided out of fold, or as shipped where nothing was chosen
 */
record HandAims(HandRun.Results shipped, HandRun.Results counted) {

  /** A set on which thresholds were chosen: what counts is out of fold. */
  static List<Aim> outOfFold(HandRun.Results results) {
    return new HandAims(results, results.outOfFold()).all();
  }

  /** A set that nobody chose anything on. */
  static List<Aim> asShipped(HandRun.Results results) {
    return new HandAims(results, results).all();
  }

  private List<Aim> all() {
    Decisions was = shipped.clean();
    Decisions now = counted.clean();
    List<Aim> aims = new ArrayList<>();
    aims.add(
        Aim.atLeast(
            "automatic recall, all positive kinds", 0.85, now.recall(), note(was.recall())));
    aims.add(
        Aim.atLeast("precision without conflicts", 0.99, now.precision(), note(was.precision())));
    aims.add(Aim.atMost("conflicts answered alone", 0.03, now.conflicts(), note(was.conflicts())));
    for (NoiseKind kind : NoiseKind.values()) {
      aims.add(
          Aim.atMost(
              "conflicts answered alone, " + kind.label(),
              0.03,
              counted.under(kind).conflicts(),
              note(shipped.under(kind).conflicts())));
    }
    aims.add(
        Aim.atLeast(
            "right claim answered or among ≤ 3 shown", 0.97, now.helped(), note(was.helped())));
    aims.add(
        Aim.atLeast(
            "correct reject: left-out, other, opinion",
            0.99,
            now.rejected(),
            note(was.rejected())));
    aims.add(Aim.atLeast("new on other and opinion", 0.85, now.saysNew(), note(was.saysNew())));
    aims.add(
        Aim.atMost(
            "calibration error, ten equal-mass bins",
            0.05,
            was.calibrationError(),
            "the model saw no label of the set"));
    aims.addAll(againstNoise());
    return aims;
  }

  private List<Aim> againstNoise() {
    List<String> para1 = List.of("para1");
    Measures clean = new Measures(shipped.clean().clean()).kinds(para1);
    Measures noisy = new Measures(shipped.under(NoiseKind.ALL).clean()).kinds(para1);
    return List.of(
        Aim.atLeast(
            "all noise at once, para1: success@1 against clean",
            -0.03,
            noisy.lead(clean, Trial::bestIsRight),
            "difference of shares"),
        Aim.atLeast(
            "all noise at once, para1: recall against clean",
            -0.03,
            noisy.lead(clean, Trial::answeredRight),
            "difference of shares, shipped thresholds"));
  }

  private static String note(Figure shipped) {
    return "out of fold; shipped thresholds: " + shipped.shown();
  }
}
