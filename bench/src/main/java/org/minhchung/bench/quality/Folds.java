package org.minhchung.bench.quality;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/** Five folds of groups: what is measured on a fold was chosen on the other four. */
final class Folds {

  static final int COUNT = 5;
  private static final long SEED = 20261128;

  private final Map<String, Integer> foldOf = new HashMap<>();

  /** Deals the groups of these trials out, by chance that hangs on the seed and their names. */
  Folds(List<Trial> trials) {
    List<String> groups =
        new ArrayList<>(
            new TreeSet<>(trials.stream().map(trial -> trial.message().group()).toList()));
    Collections.shuffle(groups, new Random(SEED));
    for (int i = 0; i < groups.size(); i++) {
      foldOf.put(groups.get(i), i % COUNT);
    }
  }

  /**
   * Trials decided out of fold, and what each fold chose.
   *
   * @param trials in another order than they came in
   */
  record OutOfFold(List<Trial> trials, List<Thresholds> chosen) {}

  /**
   * @param chosenOn what thresholds are chosen on
   * @param measured what is decided with them; in any order
   */
  OutOfFold decide(List<Trial> chosenOn, List<Trial> measured) {
    List<Trial> decided = new ArrayList<>();
    List<Thresholds> chosen = new ArrayList<>();
    for (int fold = 0; fold < COUNT; fold++) {
      int held = fold;
      Thresholds thresholds =
          Thresholds.chosenOn(chosenOn.stream().filter(trial -> fold(trial) != held).toList());
      chosen.add(thresholds);
      decided.addAll(
          thresholds.replay(measured.stream().filter(trial -> fold(trial) == held).toList()));
    }
    return new OutOfFold(decided, chosen);
  }

  /** The fold of its group; a group on which nothing was chosen may stand in any. */
  int fold(Trial trial) {
    String group = trial.message().group();
    return foldOf.getOrDefault(group, Math.floorMod(group.hashCode(), COUNT));
  }
}
