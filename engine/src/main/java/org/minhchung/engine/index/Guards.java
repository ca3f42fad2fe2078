package org.minhchung.engine.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minhchung.engine.score.Likeness;
import org.minhchung.engine.score.MatchRules;
import org.minhchung.engine.score.Profile;
import org.minhchung.engine.score.Replacement;
import org.minhchung.engine.score.Swap;
import org.minhchung.engine.score.Weighed;
import org.minhchung.engine.slots.Conflict;
import org.minhchung.engine.slots.Conflicts;
import org.minhchung.engine.slots.SlotKind;
import org.minhchung.engine.text.Part;

/**
 * What forbids an automatic answer: contradictions, a denial, a check that does not hold then.
 *
 * <p>Contradictions are looked for in the sentences that tell the claim, so that other talk in a
 * long forward contradicts nothing.
 */
record Guards(MatchRules rules, @Nullable Instant at) {

  /** Below this share of the ask threshold nothing is shown as near, so nothing is compared. */
  private static final double WORTH = 0.3;

  Pair weigh(IndexedClaim claim, Told told, Profile message) {
    List<Conflict> conflicts = new ArrayList<>();
    boolean about = false;
    if (told.probability() >= WORTH * rules.ask()) {
      Likeness likeness = told.likeness();
      int from = startOfSentence(message, likeness.from());
      int to = endOfSentence(message, likeness.to());
      int[] own = likeness.told();
      conflicts.addAll(
          Conflicts.between(
              told.claim().slots(),
              message.slots(),
              Math.max(from, own[0]),
              Math.max(Math.max(from, own[0]), Math.min(to, own[1]))));
      Swap swap = likeness.swap();
      if (conflicts.isEmpty() && swap.tells(rules.exchange(), rules.copied())) {
        conflicts.add(new Conflict(SlotKind.ACTOR, swap.claim(), swap.message()));
      }
      Replacement replaced = conflicts.isEmpty() ? likeness.replaced() : null;
      if (replaced != null) {
        conflicts.add(new Conflict(SlotKind.ACTOR, replaced.claim(), replaced.message()));
      }
      boolean denied =
          conflicts.stream().anyMatch(conflict -> conflict.kind() == SlotKind.NEGATION);
      about = denied || message.slots().discusses(told.claim().slots(), from, to);
      new TimeGuard(at)
          .conflict(claim, told.claim().slots(), message.slots(), from, to)
          .ifPresent(conflicts::add);
    }
    String words =
        String.join(" ", told.claim().text().tokens().stream().map(t -> t.folded()).toList());
    return new Pair(
        claim,
        told.likeness(),
        new Weighed(claim.id(), told.probability(), conflicts, about, words));
  }

  private static int startOfSentence(Profile message, int token) {
    int start = 0;
    for (Part part : message.text().parts()) {
      if (part.firstToken() <= token) {
        start = part.firstToken();
      }
    }
    return start;
  }

  private static int endOfSentence(Profile message, int token) {
    for (Part part : message.text().parts()) {
      if (part.endToken() >= token) {
        return part.endToken();
      }
    }
    return message.text().tokens().size();
  }
}
