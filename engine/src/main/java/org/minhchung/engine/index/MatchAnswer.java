package org.minhchung.engine.index;

import java.util.List;
import org.minhchung.engine.score.Decision;
import org.minhchung.engine.score.Why;
import org.minhchung.engine.slots.Conflict;

/**
 * What the engine says to a message.
 *
 * @param probability of the best candidate, after the guards; 0 without one
 * @param about whether the message denies or discusses the best candidate's claim
 * @param candidates the best of retrieval whatever the decision, most probable first
 * @param conflicts of the best candidate
 * @param parts the sentences, in order, if the text has more than one; else empty
 * @param why from retrieval to decision
 */
public record MatchAnswer(
    Decision decision,
    double probability,
    boolean about,
    List<Candidate> candidates,
    List<Conflict> conflicts,
    List<AnsweredPart> parts,
    List<Why> why) {

  public MatchAnswer {
    candidates = List.copyOf(candidates);
    conflicts = List.copyOf(conflicts);
    parts = List.copyOf(parts);
    why = List.copyOf(why);
  }
}
