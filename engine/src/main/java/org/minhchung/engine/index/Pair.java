package org.minhchung.engine.index;

import org.minhchung.engine.score.Explanation;
import org.minhchung.engine.score.Likeness;
import org.minhchung.engine.score.PairModel;
import org.minhchung.engine.score.Weighed;

/**
 * A claim and the message, compared and guarded.
 *
 * @param likeness of the claim's likest wording
 */
public record Pair(IndexedClaim claim, Likeness likeness, Weighed weighed) {

  Candidate candidate(PairModel model) {
    return new Candidate(
        claim,
        weighed.probability(),
        weighed.about(),
        weighed.conflicts(),
        Explanation.pair(model, likeness, weighed));
  }
}
