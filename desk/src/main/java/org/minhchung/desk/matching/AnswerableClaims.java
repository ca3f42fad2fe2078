package org.minhchung.desk.matching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.minhchung.desk.claims.Claim;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.claims.ClaimText;
import org.minhchung.desk.matching.store.ClaimAnswer;
import org.minhchung.desk.matching.store.ClaimAnswers;
import org.minhchung.engine.index.Holds;
import org.minhchung.engine.index.IndexedClaim;
import org.minhchung.engine.index.Wording;

/** Puts a claim's sentences and its answer's validity together into what the index keeps. */
final class AnswerableClaims {

  /** Where a validity is open at one side: far away, yet a year that calendars can write. */
  private static final Instant LONG_AGO = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant FAR_AHEAD = Instant.parse("9999-12-31T00:00:00Z");

  private final ClaimAnswers answers;
  private final Function<Collection<ClaimId>, List<Claim>> claims;

  /**
   * @param claims gives the claims it knows of those asked for
   */
  AnswerableClaims(ClaimAnswers answers, Function<Collection<ClaimId>, List<Claim>> claims) {
    this.answers = answers;
    this.claims = claims;
  }

  /** Those of the claims that exist and have an answer; the rest is left out. */
  List<IndexedClaim> of(Collection<ClaimId> ids) {
    Map<ClaimId, ClaimAnswer> counting = new HashMap<>();
    for (ClaimAnswer answer : answers.of(ids)) {
      counting.merge(answer.claim(), answer, AnswerableClaims::first);
    }
    List<IndexedClaim> indexed = new ArrayList<>();
    for (Claim claim : claims.apply(ids)) {
      ClaimAnswer answer = counting.get(claim.id());
      if (answer != null) {
        indexed.add(indexed(claim, answer));
      }
    }
    return indexed;
  }

  private static ClaimAnswer first(ClaimAnswer one, ClaimAnswer other) {
    return one.by().compareTo(other.by()) <= 0 ? one : other;
  }

  private static IndexedClaim indexed(Claim claim, ClaimAnswer answer) {
    List<Wording> wordings = new ArrayList<>();
    for (Map.Entry<String, ClaimText> text : new TreeMap<>(claim.texts()).entrySet()) {
      wordings.add(new Wording(text.getKey(), text.getValue().value()));
    }
    // Until somebody says when it was checked, the first day it held is the nearest there is.
    Instant checked = answer.checkedAt() == null ? answer.holdsFrom() : answer.checkedAt();
    return new IndexedClaim(claim.id().value(), wordings, holds(answer), checked);
  }

  private static Holds holds(ClaimAnswer answer) {
    Instant from = answer.holdsFrom();
    Instant until = answer.holdsUntil();
    if (from == null && until == null) {
      return new Holds.Always();
    }
    return new Holds.Between(from == null ? LONG_AGO : from, until == null ? FAR_AHEAD : until);
  }
}
