package org.minhchung.engine.index;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minhchung.engine.score.Feature;
import org.minhchung.engine.score.Likeness;
import org.minhchung.engine.score.MatchRules;
import org.minhchung.engine.score.Profile;
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

  /** Before the one and after the other nobody has set a day: that side is open. */
  private static final Instant LONG_AGO = Instant.parse("1900-01-01T00:00:00Z");

  private static final Instant FAR_OFF = Instant.parse("9000-01-01T00:00:00Z");

  /** Whose days they are: claims hold by the days of the country they are about. */
  private static final ZoneOffset VIET_NAM = ZoneOffset.ofHours(7);

  Pair weigh(IndexedClaim claim, Told told, Profile message) {
    List<Conflict> conflicts = new ArrayList<>();
    boolean about = false;
    if (told.probability() >= WORTH * rules.ask()) {
      Likeness likeness = told.likeness();
      int from = startOfSentence(message, likeness.from());
      int to = endOfSentence(message, likeness.to());
      conflicts.addAll(Conflicts.between(told.claim().slots(), message.slots(), from, to));
      Swap swap = likeness.swap();
      if (conflicts.isEmpty()
          && swap.share() >= rules.exchange()
          && likeness.get(Feature.PAIRS) >= rules.copied()) {
        conflicts.add(new Conflict(SlotKind.ACTOR, swap.claim(), swap.message()));
      }
      boolean denied =
          conflicts.stream().anyMatch(conflict -> conflict.kind() == SlotKind.NEGATION);
      about = denied || message.slots().discusses(told.claim().slots(), from, to);
      outside(claim, conflicts);
    }
    String words =
        String.join(" ", told.claim().text().tokens().stream().map(t -> t.folded()).toList());
    return new Pair(
        claim,
        told.likeness(),
        new Weighed(claim.id(), told.probability(), conflicts, about, words));
  }

  private void outside(IndexedClaim claim, List<Conflict> conflicts) {
    if (at != null && !claim.holds().at(at) && claim.holds() instanceof Holds.Between held) {
      conflicts.add(new Conflict(SlotKind.TIME, span(held), day(at)));
    }
  }

  /** The days it holds, as {@code 2026-08-10 – 2026-10-31}; a side that is open is left empty. */
  private static String span(Holds.Between held) {
    String from = held.from().isBefore(LONG_AGO) ? "" : day(held.from());
    String until = held.until().isAfter(FAR_OFF) ? "" : day(held.until());
    return (from + " – " + until).strip();
  }

  private static String day(Instant moment) {
    return moment.atOffset(VIET_NAM).toLocalDate().toString();
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
