package org.minhchung.desk.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.matching.Match;
import org.minhchung.desk.matching.Matching;
import org.minhchung.engine.index.AnsweredPart;
import org.minhchung.engine.index.Candidate;
import org.minhchung.engine.index.Holds;
import org.minhchung.engine.index.IndexedClaim;
import org.minhchung.engine.index.MatchAnswer;
import org.minhchung.engine.index.Wording;
import org.minhchung.engine.score.Decision;
import org.minhchung.engine.score.Why;
import org.minhchung.engine.slots.Conflict;
import org.minhchung.engine.slots.SlotKind;

/** Answers by a word in the message, and remembers what it was asked. */
public final class DoubleMatching implements Matching {

  public final List<Instant> askedAt = Collections.synchronizedList(new ArrayList<>());
  public final List<ClaimId> notMine = Collections.synchronizedList(new ArrayList<>());

  /** One permit for each message that has come to the gate. */
  public final Semaphore atTheGate = new Semaphore(0);

  /** Closed, every message whose text says {@code wait} waits here. */
  public volatile CountDownLatch gate = new CountDownLatch(0);

  @Override
  public Match match(String text, Instant at) {
    askedAt.add(at);
    if (text.contains("fail")) {
      throw new IllegalStateException("planted fault");
    }
    if (text.contains("wait")) {
      passTheGate();
    }
    return new Match(answer(text), text.contains("kẹt") || text.contains("trapped"));
  }

  @Override
  public List<ClaimId> near(String words) {
    throw new IllegalStateException("intake does not search");
  }

  @Override
  public void notMine(ClaimId claim) {
    notMine.add(claim);
  }

  private static MatchAnswer answer(String text) {
    if (text.contains("45")) {
      Conflict conflict = new Conflict(SlotKind.NUMBER, "30 ngày", "45 ngày");
      return new MatchAnswer(
          new Decision.Ask(),
          0.71,
          false,
          List.of(
              candidate(Cast.LEMON, 0.71, false, List.of(conflict)),
              candidate(Cast.FLOOD, 0.31, true, List.of()),
              candidate(Cast.SALT, 0.21, false, List.of()),
              candidate(Cast.SIREN, 0.11, false, List.of())),
          List.of(conflict),
          List.of(),
          why());
    }
    if (text.contains("chanh") || text.contains("lemon")) {
      List<AnsweredPart> parts =
          text.contains("\n")
              ? List.of(
                  part("Bà con chú ý.", null),
                  part("Uống nước chanh mật ong 30 ngày khỏi tiểu đường.", Cast.LEMON),
                  part("Còi báo lũ thử vào thứ Hai đầu tháng.", Cast.SIREN),
                  part("Ngày mai cả xóm được phát gạo.", null))
              : List.of();
      return same(Cast.LEMON, text.contains("không phải"), parts);
    }
    if (text.contains("siren")) {
      return same(Cast.SIREN, false, List.of());
    }
    if (text.contains("dam")) {
      return same(Cast.FLOOD, false, List.of());
    }
    if (text.contains("withdrawn")) {
      return same(Cast.GONE, false, List.of());
    }
    return new MatchAnswer(
        new Decision.New(), 0, false, List.of(), List.of(), List.of(), List.of());
  }

  private static MatchAnswer same(ClaimId claim, boolean about, List<AnsweredPart> parts) {
    return new MatchAnswer(
        new Decision.Same(claim.value()),
        0.97,
        about,
        List.of(candidate(claim, 0.97, about, List.of())),
        List.of(),
        parts,
        why());
  }

  private static Candidate candidate(
      ClaimId claim, double probability, boolean about, List<Conflict> conflicts) {
    return new Candidate(
        new IndexedClaim(
            claim.value(), List.of(new Wording("vi", "lời của điều này")), new Holds.Always()),
        probability,
        about,
        conflicts,
        why().getFirst());
  }

  private static AnsweredPart part(String text, @Nullable ClaimId claim) {
    return new AnsweredPart(
        0,
        text.length(),
        text,
        claim == null ? new Decision.New() : new Decision.Same(claim.value()),
        claim == null ? null : claim.value(),
        claim == null ? 0 : 0.97);
  }

  private static List<Why> why() {
    return List.of(
        new Why(
            0.97,
            "pair.probability",
            List.of("97"),
            List.of(
                new Why(0.93, "feature.window-cover", List.of("93"), List.of()),
                new Why(1, "feature.values-agree", List.of("100"), List.of()))));
  }

  private void passTheGate() {
    atTheGate.release();
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
