package org.minhchung.desk.matching.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.kernel.store.DeskDatabase;
import org.minhchung.desk.matching.FiledClaims;

/** What matching keeps, whichever database keeps it. */
abstract class MatchingStoreContract {

  private static final ClaimId ONE = new ClaimId("0195f3a0-0000-7000-8000-000000000001");
  private static final ClaimId TWO = new ClaimId("0195f3a0-0000-7000-8000-000000000002");
  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2026-12-31T23:59:59Z");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private ClaimAnswers answers;
  private ClaimCounts counts;

  abstract DeskDatabase database();

  @BeforeEach
  void fileTwoClaims() {
    answers = new ClaimAnswers(database().jdbc());
    counts = new ClaimCounts(database().jdbc());
    FiledClaims filed = new FiledClaims(database());
    filed.file(ONE, "Nước lũ về đến cầu");
    filed.file(TWO, "Ngày mai nghỉ học");
  }

  @Test
  void anAnswerIsFoundAgainWithItsValidityOpenOrNot() {
    var check = new ClaimAnswer(ONE, ClaimAnswer.By.CHECK, FROM, UNTIL, UNTIL);
    var external = new ClaimAnswer(ONE, ClaimAnswer.By.EXTERNAL, null, null, null);
    var other = new ClaimAnswer(TWO, ClaimAnswer.By.EXTERNAL, null, UNTIL, null);
    keep(other, external, check);

    assertThat(answers.of(List.of(TWO, ONE, new ClaimId("unknown"))))
        .containsExactly(check, external, other);
    assertThat(answers.of(List.of())).isEmpty();
  }

  @Test
  void ofSeveralChecksByOthersTheNewestDayCountsWhicheverCameFirst() {
    var older = new ClaimAnswer(ONE, ClaimAnswer.By.EXTERNAL, null, null, FROM);
    var newer = new ClaimAnswer(ONE, ClaimAnswer.By.EXTERNAL, null, null, UNTIL);
    var undated = new ClaimAnswer(ONE, ClaimAnswer.By.EXTERNAL, null, null, null);
    keep(undated, older);
    assertThat(answers.of(List.of(ONE))).containsExactly(older);

    keep(newer, older, undated);
    assertThat(answers.of(List.of(ONE))).containsExactly(newer);
  }

  @Test
  void aNewVersionOfTheDesksOwnCheckBringsItsOwnDay() {
    keep(new ClaimAnswer(ONE, ClaimAnswer.By.CHECK, null, null, UNTIL));
    var corrected = new ClaimAnswer(ONE, ClaimAnswer.By.CHECK, null, null, FROM);
    keep(corrected);

    assertThat(answers.of(List.of(ONE))).containsExactly(corrected);
  }

  @Test
  void keepingTwiceChangesNothingAndKeepingAnotherValidityReplacesIt() {
    keep(new ClaimAnswer(ONE, ClaimAnswer.By.CHECK, FROM, UNTIL, null));
    keep(new ClaimAnswer(ONE, ClaimAnswer.By.CHECK, FROM, UNTIL, null));
    assertThat(answers.of(List.of(ONE))).hasSize(1);

    var later = new ClaimAnswer(ONE, ClaimAnswer.By.CHECK, UNTIL, null, null);
    keep(later);
    assertThat(answers.of(List.of(ONE))).containsExactly(later);
  }

  @Test
  void claimsComeInPagesEachOnce() {
    keep(
        new ClaimAnswer(ONE, ClaimAnswer.By.CHECK, null, null, null),
        new ClaimAnswer(ONE, ClaimAnswer.By.EXTERNAL, null, null, null),
        new ClaimAnswer(TWO, ClaimAnswer.By.EXTERNAL, null, null, null));

    assertThat(answers.claims("", 1)).containsExactly(ONE);
    assertThat(answers.claims(ONE.value(), 5)).containsExactly(TWO);
    assertThat(answers.claims(TWO.value(), 5)).isEmpty();
  }

  @Test
  void remembersHowFarTheOutboxWasRead() {
    assertThat(answers.applied()).isZero();
    write(() -> answers.applied(7));
    write(() -> answers.applied(9));
    assertThat(answers.applied()).isEqualTo(9);
  }

  @Test
  void countsAddUpPerClaimAndDay() {
    write(() -> counts.add(new ClaimCounts.Addition(ONE, DAY, 3, 2, 0)));
    write(() -> counts.add(new ClaimCounts.Addition(ONE, DAY, 4, 1, 5)));
    write(() -> counts.add(new ClaimCounts.Addition(ONE, DAY.plusDays(1), 1, 0, 0)));

    assertThat(new FiledClaims(database()).counts())
        .containsExactly(ONE.value() + " 2026-11-22 7/3/5", ONE.value() + " 2026-11-23 1/0/0");
  }

  private void keep(ClaimAnswer... all) {
    write(() -> List.of(all).forEach(answers::keep));
  }

  private void write(Runnable work) {
    database()
        .records()
        .write(
            () -> {
              work.run();
              return true;
            });
  }
}
