package org.minhchung.bench.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.minhchung.engine.index.Holds;
import org.minhchung.engine.index.IndexedClaim;
import org.minhchung.engine.index.Wording;

/**
 * Rows that carry their moment and when the check of the claim holds. Each is asked of all claims
 * of the set, that one claim with its dates, so that rows do not date each other's claims.
 */
final class Later {

  static final List<String> OUT_OF_TIME = List.of("later-dated", "later-undated");
  static final String IN_TIME = "in-time";

  /** Days in the file are days of Viet Nam, both included. */
  private static final ZoneOffset DAYS = ZoneOffset.ofHours(7);

  private record Dated(TestMessage message, IndexedClaim claim) {}

  private Later() {}

  static List<Trial> run(Trials trials, HandSet set) {
    Claims claims = Claims.of(set.texts());
    Map<IndexedClaim, List<TestMessage>> byClaim = new LinkedHashMap<>();
    for (Map<String, String> row : HandSet.rows(set.name(), "later.tsv")) {
      Dated dated = dated(row, set);
      byClaim.merge(
          dated.claim,
          List.of(dated.message),
          (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
    }
    return trials
        .each(
            List.copyOf(byClaim.entrySet()),
            entry -> Trials.alone(claims.with(entry.getKey()), entry.getValue()))
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private static Dated dated(Map<String, String> row, HandSet set) {
    TestMessage message = HandSet.message(row, set.groups());
    String id = message.repeats() ? message.claims().getFirst() : message.near();
    String text = Objects.requireNonNull(set.texts().get(id), id);
    String from = HandSet.cell(row, "holds_from");
    String until = HandSet.cell(row, "holds_until");
    Holds holds =
        from.isEmpty() || until.isEmpty()
            ? new Holds.Always()
            : new Holds.Between(firstMoment(from), lastMoment(until));
    return new Dated(
        message,
        new IndexedClaim(
            id,
            List.of(new Wording("vi", text)),
            holds,
            HandSet.moment(HandSet.cell(row, "claim_at"))));
  }

  private static Instant firstMoment(String day) {
    return LocalDate.parse(day).atStartOfDay().toInstant(DAYS);
  }

  private static Instant lastMoment(String day) {
    return LocalDate.parse(day).plusDays(1).atStartOfDay().toInstant(DAYS).minusMillis(1);
  }
}
