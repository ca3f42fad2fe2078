package org.minhchung.tlog.approval;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.minhchung.tlog.approval.SamplePeople.DAY_ONE;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minhchung.tlog.note.Malformed;
import org.minhchung.tlog.tree.Hash;

class EntryTest {

  private static final String ORIGIN = "example.com/log";
  private static final Salt SALT = SamplePeople.salt("a check");
  private static final byte[] CONTENT = "{\"what\":\"all that is shown\"}".getBytes(US_ASCII);

  static Stream<Entry> oneOfEachKind() {
    var recovered = SamplePeople.registered(ORIGIN, "binh", Subject.KeyRegistered.Reason.RECOVERED);
    var answered =
        new Subject.AppealAnswered(
            ORIGIN,
            "tet-water",
            1,
            "K-17",
            Subject.AppealAnswered.Outcome.REJECTED,
            Subject.AppealAnswered.AnsweredBy.PARTNER_DESK);
    var changed =
        new Subject.RegisterChanged(
            ORIGIN, "vnx", Subject.RegisterChanged.Change.LINK_REMOVED, DAY_ONE.plusHours(720));
    var source =
        new Subject.SourceChanged(ORIGIN, "s-1", Subject.SourceChanged.Change.SOURCE_ADDED);
    return Stream.of(
        SamplePeople.founding(DAY_ONE, ORIGIN, "an"),
        SamplePeople.signed(
            DAY_ONE,
            SamplePeople.registered(ORIGIN, "chi", Subject.KeyRegistered.Reason.ADDED),
            "dung"),
        Entry.open(DAY_ONE, recovered, List.of()),
        Entry.open(
            DAY_ONE,
            new Subject.KeyRetired(
                ORIGIN, SamplePeople.key("an").key().id(), Subject.KeyRetired.Cause.LOST),
            List.of()),
        version(Subject.Version.Step.PUBLISHED, 1),
        version(Subject.Version.Step.CORRECTED, 2),
        version(Subject.Version.Step.WITHDRAWN, 3),
        SamplePeople.signed(
            DAY_ONE,
            new Subject.Hold(ORIGIN, Subject.Hold.Act.HELD, "tet-water", 1, DAY_ONE.plusHours(72)),
            "an"),
        SamplePeople.signed(
            DAY_ONE,
            new Subject.Hold(
                ORIGIN, Subject.Hold.Act.HOLD_ENDED, "tet-water", 1, DAY_ONE.plusHours(72)),
            "an"),
        new Entry(DAY_ONE, answered, Entry.digest(SALT, answered, CONTENT), List.of()),
        new Entry(DAY_ONE, changed, Entry.digest(SALT, changed, CONTENT), List.of()),
        new Entry(DAY_ONE, source, Entry.digest(SALT, source, CONTENT), List.of()),
        Entry.open(DAY_ONE, new Subject.LegalDemands(ORIGIN, "2026-Q4", 2), List.of()));
  }

  static Entry version(Subject.Version.Step step, long number) {
    var subject =
        new Subject.Version(
            ORIGIN,
            step,
            Subject.Version.Form.CHECK,
            "tet-water",
            number,
            List.of(SALT.ofCapture(Hash.ofLeaf(CONTENT))));
    return SamplePeople.signed(DAY_ONE, subject, SALT, CONTENT, "an", "binh nguyen");
  }

  @ParameterizedTest
  @MethodSource("oneOfEachKind")
  void anEntryIsReadAsItWasWritten(Entry entry) throws Malformed {
    assertThat(Entry.read(entry.bytes())).isEqualTo(entry);
    assertThat(Entry.isClaimed(entry.bytes())).isTrue();
  }

  @Test
  void anEntryHasTheBytesThatAreDocumented() {
    Entry entry = Entry.open(DAY_ONE, new Subject.LegalDemands(ORIGIN, "2026-Q4", 2), List.of());

    assertThat(new String(entry.bytes(), US_ASCII))
        .isEqualTo(
            """
            minhchung/entry/v1
            {"approvals":[],"digest":"%s","hour":"2026-10-24T00Z",\
            "subject":{"count":2,"kind":"legal-demands","origin":"example.com/log",\
            "quarter":"2026-Q4"}}"""
                .formatted(entry.digest().base64()));
  }

  @Test
  void aKindThatCameLaterIsReadAsUnknown() throws Malformed {
    byte[] later =
        plain(version(Subject.Version.Step.PUBLISHED, 1))
            .replace("\"published\"", "\"translated\"")
            .getBytes(US_ASCII);

    assertThat(Entry.read(later).subject())
        .isInstanceOfSatisfying(
            Subject.Unknown.class, subject -> assertThat(subject.kind()).isEqualTo("translated"));
    assertThat(Entry.read(later).bytes()).isEqualTo(later);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "{\"approvals\": -> {\"approvals\" :",
        "\"version\":1 -> \"version\":1.0",
        "\"version\":1 -> \"version\":01",
        "\"version\":1 -> \"version\":1,\"version\":1",
        "\"version\":1 -> \"version\":9007199254740993",
        "\"version\":1 -> \"version\":-1",
        "\"version\":1 -> \"version\":null",
        "\"version\":1 -> \"version\":1,\"zeal\":1",
        "\"version\":1 -> \"version\":2",
        "\"form\":\"check\", -> ",
        "\"form\":\"check\" -> \"form\":\"check\\u0000\"",
        "\"form\":\"check\" -> \"form\":\"\\u0063heck\"",
        "\"form\":\"check\" -> \"form\":\"chéck\"",
        "\"form\":\"check\" -> \"form\":\"rumour\"",
        "tet-water -> tet water",
        "2026-10-24T00Z -> 2026-10-24T24Z",
        "2026-10-24T00Z -> 2026-02-30T00Z",
        "\"role\":\"author\" -> \"role\":\"editor\"",
        "minhchung/entry/v1\n -> minhchung/entry/v2\n",
        "}} -> }}\n",
        "}} -> }}}",
        "}} -> }",
      })
  void anEntryInAnySpellingButItsOwnIsRefused(String change) {
    String[] sides = change.split(" -> ", -1);
    String entry = plain(version(Subject.Version.Step.PUBLISHED, 1));
    assertThat(entry).contains(sides[0]);

    assertThatThrownBy(() -> Entry.read(entry.replace(sides[0], sides[1]).getBytes(US_ASCII)))
        .isInstanceOf(Malformed.class);
  }

  @Test
  void membersInAnotherOrderAreRefused() {
    String entry = plain(version(Subject.Version.Step.PUBLISHED, 1));
    String swapped = entry.replaceFirst("(\"form\":\"check\"),(\"kind\":\"published\")", "$2,$1");
    assertThat(swapped).isNotEqualTo(entry);

    assertThatThrownBy(() -> Entry.read(swapped.getBytes(US_ASCII)))
        .isInstanceOf(Malformed.class)
        .hasMessageContaining("another spelling");
  }

  @Test
  void theDigestTellsNothingWithoutItsSalt() {
    Subject subject = version(Subject.Version.Step.PUBLISHED, 1).subject();

    assertThat(Entry.digest(SALT, subject, CONTENT))
        .isNotEqualTo(Entry.digest(SamplePeople.salt("another"), subject, CONTENT));
    assertThatThrownBy(() -> Salt.of(new byte[32])).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Entry.openDigest(subject))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whoMustSignIsPartOfTheKind() {
    var held = new Subject.Hold(ORIGIN, Subject.Hold.Act.HELD, "tet-water", 1, DAY_ONE);

    assertThatThrownBy(() -> Entry.open(DAY_ONE, held, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String plain(Entry entry) {
    return new String(entry.bytes(), US_ASCII);
  }
}
