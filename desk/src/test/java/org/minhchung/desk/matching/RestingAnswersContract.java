package org.minhchung.desk.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minhchung.desk.claims.Asker;
import org.minhchung.desk.claims.AskerCounts;
import org.minhchung.desk.claims.Askers;
import org.minhchung.desk.claims.ChannelKind;
import org.minhchung.desk.claims.Claim;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.claims.ClaimKind;
import org.minhchung.desk.claims.ClaimText;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.desk.kernel.store.OpenedDesk;
import org.minhchung.desk.matching.AnswerStop.Scope;
import org.minhchung.desk.matching.store.AnswerStopStore;
import org.minhchung.desk.matching.store.ClaimCounts;
import org.minhchung.engine.index.Holds;
import org.minhchung.engine.index.IndexedClaim;
import org.minhchung.engine.index.Matcher;
import org.minhchung.engine.index.MemoryClaimIndex;
import org.minhchung.engine.index.Wording;
import org.minhchung.engine.score.Decision;
import org.minhchung.engine.text.TextReader;

/** Automatic answers that rest, on every node, whichever database says so. */
abstract class RestingAnswersContract {

  private static final String SENTENCE =
      "Uống nước chanh mật ong mỗi sáng trong 30 ngày chữa khỏi bệnh tiểu đường.";
  private static final ClaimId LEMON = new ClaimId("0195f3a0-0000-7000-8000-000000000001");
  private static final ClaimId SIREN = new ClaimId("0195f3a0-0000-7000-8000-000000000002");
  private static final PersonId EDITOR = new PersonId("0195f3a0-0000-7000-8000-00000000000e");

  private Instant now = Instant.parse("2026-11-28T03:00:00Z");
  private final Ids ids = new Ids(() -> now, new Random(1));
  private Askers askers;
  private AskerCounts counts;
  private RestingAnswers node;
  private RestingAnswers other;

  abstract OpenedDesk database();

  @BeforeEach
  void twoNodes() {
    askers = new Askers(new Random(2), () -> now);
    counts = FiledClaims.counts(database(), askers, () -> now);
    node = node();
    other = node();
    assertThat(node.rests(LEMON)).isFalse();
    assertThat(other.rests(LEMON)).isFalse();
  }

  @Test
  void whatAnEditorStopsRestsOnEveryNodeWithinASecond() {
    stop(Scope.CLAIM, LEMON.value());

    now = now.plusMillis(250);
    assertThat(node.rests(LEMON)).isTrue();
    assertThat(other.rests(LEMON)).isTrue();
    assertThat(other.rests(SIREN)).isFalse();
  }

  @Test
  void aTopicAndTheWholeDeskCanRest() {
    stop(Scope.TOPIC, "health");
    now = now.plusMillis(250);
    assertThat(other.rests(LEMON)).isTrue();
    assertThat(other.rests(SIREN)).isFalse();

    stop(Scope.DESK, "");
    now = now.plusMillis(250);
    assertThat(other.rests(SIREN)).isTrue();
  }

  @Test
  void whatIsResumedIsAnsweredAgainAndStopsAreListedNewestFirst() {
    stop(Scope.CLAIM, LEMON.value());
    now = now.plusSeconds(5);
    stop(Scope.TOPIC, "health");
    assertThat(node.standing())
        .extracting(AnswerStop::scope)
        .containsExactly(Scope.TOPIC, Scope.CLAIM);

    for (AnswerStop stop : node.standing()) {
      assertThat(database().records().write(() -> node.resume(stop.id(), EDITOR))).isTrue();
      assertThat(database().records().write(() -> node.resume(stop.id(), EDITOR))).isFalse();
    }
    now = now.plusMillis(250);
    assertThat(other.rests(LEMON)).isFalse();
    assertThat(node.standing()).isEmpty();
  }

  @Test
  void stoppingTwiceIsOneStop() {
    stop(Scope.CLAIM, LEMON.value());
    stop(Scope.CLAIM, LEMON.value());
    node.stopForReaders(LEMON);

    assertThat(node.standing()).hasSize(1);
  }

  @Test
  void readersStopAClaimAndAReviewStartsTheirDoubtsAnew() {
    for (int i = 0; i < 20; i++) {
      counts.asked(LEMON, asker(i));
    }
    counts.notMine(LEMON, asker(0));
    counts.notMine(LEMON, asker(1));
    assertThat(counts.notMine(LEMON, asker(2))).isTrue();
    node.stopForReaders(LEMON);
    assertThat(node.standing().getFirst().stoppedBy()).isNull();

    String stop = node.standing().getFirst().id();
    database().records().write(() -> node.resume(stop, EDITOR));
    now = now.plusMillis(250);
    assertThat(node.rests(LEMON)).isFalse();
    assertThat(counts.notMine(LEMON, asker(3))).isFalse();
  }

  @Test
  void whatRestsIsShownAsUncertain() {
    var index = new MemoryClaimIndex(new TextReader());
    index.put(
        new IndexedClaim(LEMON.value(), List.of(new Wording("vi", SENTENCE)), new Holds.Always()));
    index.refresh();
    var matching = new IndexedMatching(new Matcher(index), _ -> false, counter(), node::rests);
    assertThat(matching.match(SENTENCE, now).answer().decision())
        .isEqualTo(new Decision.Same(LEMON.value()));

    stop(Scope.CLAIM, LEMON.value());
    now = now.plusMillis(250);
    assertThat(matching.match(SENTENCE, now).answer().decision()).isEqualTo(new Decision.Ask());
    assertThat(matching.match(SENTENCE, now).answer().candidates()).isNotEmpty();
  }

  private AskedCounter counter() {
    return new AskedCounter(
        database().records(),
        new ClaimCounts(database().jdbc()),
        RestingAnswersContract::claims,
        () -> now,
        Askers.ZONE);
  }

  private Asker asker(int person) {
    return askers.ofAddress(ChannelKind.WEB, "192.0.2." + person);
  }

  private void stop(Scope scope, String subject) {
    database()
        .records()
        .write(
            () -> {
              node.stop(scope, subject, EDITOR);
              return scope;
            });
  }

  private RestingAnswers node() {
    return new RestingAnswers(
        new AnswerStopStore(database().jdbc(), database().profiles(), ids, database().outbox()),
        database().records(),
        database().outbox(),
        RestingAnswersContract::claims,
        counts,
        () -> now);
  }

  private static List<Claim> claims(Collection<ClaimId> ids) {
    return ids.stream()
        .map(
            id ->
                new Claim(
                    id,
                    ClaimKind.FACT,
                    id.equals(LEMON) ? "health" : "disaster",
                    Map.of("vi", new ClaimText(SENTENCE))))
        .toList();
  }
}
