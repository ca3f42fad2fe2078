package org.minhchung.desk.matching;

import java.time.Instant;
import java.util.List;
import org.minhchung.desk.claims.ClaimId;

/**
 * Says whether a message repeats a claim that has an answer. Stores no text and no row a request.
 */
public interface Matching {

  /**
   * @param text at most 20,000 code points
   * @param at when the message came in
   */
  Match match(String text, Instant at);

  /**
   * The claims near the words of a search, nearest first; may be empty. A search asks for no
   * verdict, so nothing is counted.
   *
   * @param words at most 20,000 code points
   */
  List<ClaimId> near(String words);

  /** Counts that a reader said the answer was not what they were sent. */
  void notMine(ClaimId claim);
}
