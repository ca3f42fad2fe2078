package org.minhchung.desk.intake;

import org.minhchung.desk.claims.Asker;
import org.minhchung.desk.claims.AskerCounts;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.claims.Claims;
import org.minhchung.desk.matching.AnswerStops;
import org.minhchung.desk.matching.Matching;
import org.springframework.stereotype.Service;

/**
 * Takes in that an answer was not about what somebody was sent. When too many say so, nothing is
 * answered with the claim any more until an editor has looked.
 */
@Service
public final class Feedback {

  private final Claims claims;
  private final Matching matching;
  private final AskerCounts counts;
  private final AnswerStops stops;

  Feedback(Claims claims, Matching matching, AskerCounts counts, AnswerStops stops) {
    this.claims = claims;
    this.matching = matching;
    this.counts = counts;
    this.stops = stops;
  }

  /** A claim the desk does not know is passed over. */
  public void notMine(ClaimId claim, Asker asker) {
    if (claims.byId(claim).isEmpty()) {
      return;
    }
    matching.notMine(claim);
    if (counts.notMine(claim, asker) && !stops.rests(claim)) {
      stops.stopForReaders(claim);
    }
  }
}
