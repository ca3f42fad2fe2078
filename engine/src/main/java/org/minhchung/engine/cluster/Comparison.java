package org.minhchung.engine.cluster;

import org.minhchung.engine.score.Feature;
import org.minhchung.engine.score.Likeness;
import org.minhchung.engine.score.Profile;
import org.minhchung.engine.slots.Conflicts;
import org.minhchung.engine.text.Part;

/**
 * Two texts beside each other, neither of them a claim: the one that says less is looked for in the
 * other. Contradictions are looked for when asked: that costs twice as much as likeness.
 */
final class Comparison {

  private final Profile less;
  private final Profile more;
  private final Likeness likeness;

  private Comparison(Profile less, Profile more) {
    this.less = less;
    this.more = more;
    this.likeness = Likeness.of(less, more, 1);
  }

  static Comparison of(Profile one, Profile other) {
    return one.size() <= other.size() ? new Comparison(one, other) : new Comparison(other, one);
  }

  /** Share of the lesser text's rarity told in one window of the other, 0 to 1. */
  double told() {
    return likeness.get(Feature.WINDOW_COVER);
  }

  /** Whether they are like enough to be joined, were there no contradiction. */
  boolean alike(GroupRules rules) {
    return told() >= rules.told() && Math.expm1(likeness.get(Feature.EVIDENCE)) >= rules.shared();
  }

  /** Whether they contradict each other, or one discusses what the other says. */
  boolean apart(GroupRules rules) {
    int from = startOfSentence(likeness.from());
    int to = endOfSentence(likeness.to());
    return !Conflicts.between(less.slots(), more.slots(), from, to).isEmpty()
        || !Conflicts.between(more.slots(), less.slots()).isEmpty()
        || more.slots().discusses(less.slots(), from, to)
        || less.slots().discusses(more.slots(), 0, less.text().tokens().size())
        || likeness.copied() >= rules.copied() && likeness.swap().share() >= rules.exchange();
  }

  private int startOfSentence(int token) {
    int start = 0;
    for (Part part : more.text().parts()) {
      if (part.firstToken() <= token) {
        start = part.firstToken();
      }
    }
    return start;
  }

  private int endOfSentence(int token) {
    for (Part part : more.text().parts()) {
      if (part.endToken() >= token) {
        return part.endToken();
      }
    }
    return more.text().tokens().size();
  }
}
