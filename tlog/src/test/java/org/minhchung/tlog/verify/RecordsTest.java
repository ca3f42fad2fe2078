package org.minhchung.tlog.verify;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.minhchung.tlog.approval.Assertion;
import org.minhchung.tlog.approval.Entry;
import org.minhchung.tlog.approval.SamplePeople;
import org.minhchung.tlog.approval.Subject;

/** The rules over a whole history; An and Binh Nguyen found the desk. */
class RecordsTest {

  private static final Subject.Version.Step CORRECTED = Subject.Version.Step.CORRECTED;
  private static final Subject.Hold.Act HELD = Subject.Hold.Act.HELD;
  private static final Subject.Hold.Act ENDED = Subject.Hold.Act.HOLD_ENDED;

  static Stream<Arguments> whatIsRefuted() {
    return Stream.of(
        refuted("founding-too-late", desk -> published(desk).founding("chi")),
        refuted("too-many-founders", desk -> desk.founding("chi")),
        refuted("unregistered-key", desk -> desk.retired("chi")),
        refuted("unregistered-key", desk -> desk.added("chi", "dung")),
        refuted("young-key", desk -> desk.added("chi", "an").after(71).added("dung", "chi")),
        refuted("key-twice", desk -> desk.added("chi", "an").added("chi", "an")),
        refuted("key-twice", desk -> desk.retired("an").added("an", "binh nguyen")),
        refuted("vouched-for-oneself", desk -> desk.add(backup(desk, "an", "an"))),
        refuted("recovered-stranger", desk -> desk.recovered("chi")),
        refuted("recovered-alone", desk -> desk.recovered("binh nguyen")),
        refuted("hour-fell", desk -> desk.after(5).retired("an").after(-1).retired("an")),
        refuted("version-out-of-order", desk -> published(published(desk))),
        refuted("version-out-of-order", desk -> desk.version(CORRECTED, 2, "an", "binh nguyen")),
        refuted(
            "version-out-of-order",
            desk -> published(desk).version(CORRECTED, 3, "an", "binh nguyen")),
        refuted("version-out-of-order", desk -> desk.hold(HELD, 72, "an")),
        refuted("hold-too-long", desk -> published(desk).hold(HELD, 73, "an")),
        refuted("no-such-hold", desk -> published(desk).hold(ENDED, 72, "an")),
        refuted(
            "one-approver-twice",
            desk -> published(desk).hold(HELD, 72, "an").hold(ENDED, 72, "an")),
        refuted("judge-in-own-cause", desk -> published(desk).add(answer(desk, "an"))),
        refuted("entry-of-another-log", desk -> desk.add(demands("example.org/log"))));
  }

  static Stream<Arguments> whatIsGood() {
    return Stream.of(
        good("the first version and its correction", desk -> corrected(published(desk))),
        good(
            "an added key after 72 hours",
            desk -> desk.added("chi", "an").after(72).added("dung", "chi")),
        good(
            "a key recovered alone after 30 days",
            desk ->
                desk.retired("binh nguyen")
                    .retired("an")
                    .add(recoveredAs(desk, "anew", "an"))
                    .after(720)
                    .added("chi", "anew")),
        good(
            "a hold that another editor ends",
            desk -> published(desk).hold(HELD, 72, "an").hold(ENDED, 72, "binh nguyen")),
        good(
            "an appeal answered by somebody else",
            desk -> published(desk.added("chi", "an").after(72)).add(answer(desk, "chi"))),
        good("a count of demands", desk -> desk.add(demands(SampleHistory.REAL))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("whatIsRefuted")
  void whatBreaksARuleIsRefuted(String rule, SampleHistory history) {
    assertThatThrownBy(() -> walk(history)).isInstanceOf(Refuted.class).hasMessage(rule);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("whatIsGood")
  void whatKeepsTheRulesIsGood(String what, SampleHistory history) {
    assertThatCode(() -> walk(history)).as(what).doesNotThrowAnyException();
  }

  @Test
  void aRecoveredKeyThatNobodySignedForWaitsThirtyDays() {
    SampleHistory history = SampleHistory.founded().retired("binh nguyen").retired("an");
    history.add(recoveredAs(history, "anew", "an")).after(719).added("chi", "anew");

    assertThatThrownBy(() -> walk(history)).hasMessage("young-key");
  }

  @Test
  void anHourThatAWitnessHasNotSeenIsRefuted() throws Exception {
    SampleHistory history = SampleHistory.founded();
    long began = history.hour.sinceEpoch() * 3_600;

    assertThat(walk(history, began).keys()).isEqualTo(2);
    assertThatThrownBy(() -> walk(history, began - 1)).hasMessage("hour-ahead");
  }

  @Test
  void aKindThatCameLaterIsCountedAndNotJudged() throws Exception {
    SampleHistory history = SampleHistory.founded();
    String later =
        new String(demands(SampleHistory.REAL).bytes(), US_ASCII)
            .replace("legal-demands", "later-kind");
    history.add(later.getBytes(US_ASCII));

    Records records = walk(history);
    assertThat(records.unknown()).isEqualTo(1);
    assertThat(records.judged()).isEqualTo(2);
  }

  @Test
  void versionsAreFoundAgainAmongMany() {
    var versions = new Versions();
    for (int number = 1; number <= 10_000; number++) {
      versions.add("p" + number % 7, number, number, number + 1);
    }

    assertThat(versions.count()).isEqualTo(10_000);
    assertThat(versions.signers("p4", 9_999)).isEmpty();
    assertThat(versions.signers("p" + 9_999 % 7, 9_999)).containsExactly(9_999, 10_000);
  }

  private static Records walk(SampleHistory history) throws Refuted {
    return walk(history, Long.MAX_VALUE);
  }

  private static Records walk(SampleHistory history, long latest) throws Refuted {
    var records = new Records(history.origin, Records.Extent.WHOLE, latest);
    for (int index = 0; index < history.entries.size(); index++) {
      records.take(index, history.entries.get(index));
    }
    return records;
  }

  private static Arguments refuted(String rule, UnaryOperator<SampleHistory> more) {
    return Arguments.of(rule, more.apply(SampleHistory.founded()));
  }

  private static Arguments good(String what, UnaryOperator<SampleHistory> more) {
    return Arguments.of(what, more.apply(SampleHistory.founded()));
  }

  private static SampleHistory published(SampleHistory desk) {
    return desk.published("an", "binh nguyen");
  }

  private static SampleHistory corrected(SampleHistory desk) {
    return desk.version(CORRECTED, 2, "binh nguyen", "an");
  }

  private static Entry demands(String origin) {
    return Entry.open(
        SamplePeople.DAY_ONE.plusHours(1_000),
        new Subject.LegalDemands(origin, "2026-Q4", 0),
        List.of());
  }

  /** A second key of one person, for which an editor signs. */
  private static Entry backup(SampleHistory desk, String person, String editor) {
    return SamplePeople.signed(
        desk.hour, otherKey(desk, "spare", person, Subject.KeyRegistered.Reason.ADDED), editor);
  }

  private static Entry recoveredAs(SampleHistory desk, String key, String person) {
    return Entry.open(
        desk.hour, otherKey(desk, key, person, Subject.KeyRegistered.Reason.RECOVERED), List.of());
  }

  private static Subject.KeyRegistered otherKey(
      SampleHistory desk, String key, String person, Subject.KeyRegistered.Reason reason) {
    return new Subject.KeyRegistered(
        desk.origin,
        SamplePeople.key(key).key(),
        SamplePeople.pseudonym(person),
        Subject.KeyRegistered.Holder.EDITOR,
        Subject.KeyRegistered.Custody.DEVICE,
        reason);
  }

  private static Entry answer(SampleHistory desk, String editor) {
    var subject =
        new Subject.AppealAnswered(
            desk.origin,
            "tet-water",
            1,
            "K-17",
            Subject.AppealAnswered.Outcome.REJECTED,
            Subject.AppealAnswered.AnsweredBy.ANOTHER_EDITOR);
    var digest = Entry.digest(SampleHistory.SALT, subject, SampleHistory.CONTENT);
    return new Entry(
        desk.hour,
        subject,
        digest,
        List.of(SamplePeople.assertion(Assertion.Role.EDITOR, editor, digest, subject)));
  }
}
