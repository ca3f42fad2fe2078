package org.minhchung.engine.index;

import java.util.List;
import org.minhchung.engine.score.Why;
import org.minhchung.engine.slots.Conflict;

/**
 * A claim that may be meant, weighed.
 *
 * @param probability that one check answers both, after the guards; 0 to 1
 * @param about whether the message denies or discusses the claim rather than repeating it
 * @param conflicts where the two contradict each other; empty if nowhere
 * @param why how the probability came about
 */
public record Candidate(
    IndexedClaim claim, double probability, boolean about, List<Conflict> conflicts, Why why) {

  public Candidate {
    conflicts = List.copyOf(conflicts);
  }
}
