package org.minhchung.engine.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.minhchung.engine.slots.Conflict;

/** Builds the nodes that say how a probability came about. */
public final class Explanation {

  private static final int MOST_MISSING = 4;

  private Explanation() {}

  /**
   * How one pair was weighed: the features that moved it most first, then the guards.
   *
   * @param likeness of the claim's best wording
   */
  public static Why pair(PairModel model, Likeness likeness, Weighed weighed) {
    List<Why> details = new ArrayList<>(features(model, likeness));
    details.addAll(guards(weighed));
    return new Why(
        weighed.probability(),
        "pair.probability",
        List.of(String.valueOf(Math.round(100 * weighed.probability()))),
        details);
  }

  private static List<Why> features(PairModel model, Likeness likeness) {
    record Moved(Feature feature, double by) {}
    List<Moved> moved = new ArrayList<>();
    for (Feature feature : Feature.values()) {
      if (likeness.knows(feature)) {
        moved.add(new Moved(feature, model.part(feature, likeness)));
      }
    }
    moved.sort(Comparator.comparingDouble((Moved one) -> -Math.abs(one.by)));
    List<Why> nodes = new ArrayList<>();
    for (Moved one : moved) {
      double value = likeness.get(one.feature);
      String name = one.feature.name().toLowerCase(Locale.ROOT).replace('_', '-');
      List<Why> effect =
          List.of(
              new Why(
                  one.by,
                  one.by < 0 ? "feature.against" : "feature.for",
                  List.of(String.format(Locale.ROOT, "%.2f", Math.abs(one.by))),
                  List.of()));
      nodes.add(new Why(value, "feature." + name, List.of(shown(one.feature, value)), effect));
    }
    List<String> missing = likeness.missing(MOST_MISSING);
    if (!missing.isEmpty()) {
      nodes.add(
          new Why(missing.size(), "words.missing", List.of(String.join(", ", missing)), List.of()));
    }
    return nodes;
  }

  private static List<Why> guards(Weighed weighed) {
    List<Why> nodes = new ArrayList<>();
    for (Conflict conflict : weighed.conflicts()) {
      String kind = conflict.kind().name().toLowerCase(Locale.ROOT);
      nodes.add(
          new Why(
              weighed.raw(),
              "guard." + kind,
              List.of(conflict.claim(), conflict.message()),
              List.of()));
    }
    if (weighed.about()) {
      nodes.add(new Why(weighed.raw(), "guard.about", List.of(), List.of()));
    }
    if (nodes.isEmpty()) {
      nodes.add(new Why(weighed.raw(), "guard.none", List.of(), List.of()));
    }
    return nodes;
  }

  private static String shown(Feature feature, double value) {
    return switch (feature) {
      case EVIDENCE, NEARNESS -> String.format(Locale.ROOT, "%.1f", value);
      case VALUES_NONE -> value > 0 ? "0" : "1";
      case WINDOW_COVER, WINDOW_FOCUS, ACCENTS_APART, VALUES_AGREE, MEANING ->
          String.valueOf(Math.round(100 * value));
    };
  }
}
