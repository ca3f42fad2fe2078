package org.minhchung.engine.score;

import java.util.List;
import org.minhchung.engine.slots.Conflict;

/**
 * A claim that may be meant, as the rules see it.
 *
 * @param claim its key
 * @param raw probability before the guards
 * @param conflicts where message and claim contradict each other; empty if nowhere
 * @param about whether the message denies or discusses the claim
 * @param words its folded words; two claims of the same words are no rivals
 */
public record Weighed(
    String claim, double raw, List<Conflict> conflicts, boolean about, String words) {

  /** What is left of a probability when a guard speaks: a choice, see decision 0021. */
  private static final double GUARDED = 0.3;

  public Weighed {
    conflicts = List.copyOf(conflicts);
  }

  /** Whether a guard forbids an automatic answer. */
  public boolean guarded() {
    return about || !conflicts.isEmpty();
  }

  /** Probability that one check answers both, after the guards. */
  public double probability() {
    return guarded() ? GUARDED * raw : raw;
  }
}
