package org.minhchung.desk.matching;

import java.util.List;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.kernel.PersonId;

/**
 * Where automatic answers rest: a message that would be answered with such a claim is shown what
 * comes near instead, as uncertain. Every node obeys within a second, by the topics {@code
 * answers-stopped} and {@code answers-resumed}.
 */
public interface AnswerStops {

  /** The stops that stand, newest first. */
  List<AnswerStop> standing();

  /** Whether the claim's automatic answers rest, for whatever reason. */
  boolean rests(ClaimId claim);

  /**
   * Stops in the caller's write transaction; a stop that stands already is left as it is.
   *
   * @param subject id of the claim or key of the topic; of no meaning for the whole desk
   * @param by whoever does it
   */
  void stop(AnswerStop.Scope scope, String subject, PersonId by);

  /** Readers' doubts stop a claim, in a write of its own. */
  void stopForReaders(ClaimId claim);

  /**
   * Lets automatic answers go on, in the caller's write transaction.
   *
   * @return false if there is no such stop or it was ended already
   */
  boolean resume(String stop, PersonId by);
}
