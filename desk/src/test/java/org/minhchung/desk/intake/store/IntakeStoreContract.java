package org.minhchung.desk.intake.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.minhchung.desk.claims.ChannelKind;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.claims.MaskedMessage;
import org.minhchung.desk.claims.MessageId;
import org.minhchung.desk.claims.store.MessageStore;
import org.minhchung.desk.intake.ProgramKey;
import org.minhchung.desk.intake.SealedAddress;
import org.minhchung.desk.intake.ToTell;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.desk.kernel.store.OpenedDesk;

/** What intake keeps, whichever database keeps it. */
abstract class IntakeStoreContract {

  private static final LocalDate DAY = LocalDate.parse("2026-11-28");
  private static final PersonId LAN = new PersonId("01936f00-0000-7000-8000-000000000001");

  private static final PersonId MINH = new PersonId("01936f00-0000-7000-8000-000000000002");

  private final Ids ids =
      new Ids(InstantSource.fixed(Instant.parse("2026-11-28T03:00:00Z")), new Random(6));

  abstract OpenedDesk database();

  @Test
  void aMessageIsFoundByTheHashesOfItsLinkAndItsCodeUntilItGoes() {
    var returns = new ReturnStore(database().jdbc());
    MessageId message = leave();
    assertThat(write(() -> returns.keep(message, "link", "code"))).isTrue();

    assertThat(returns.byLink("link")).contains(message);
    assertThat(returns.byCode("code")).contains(message);
    assertThat(returns.byLink("code")).isEmpty();
    write(() -> database().jdbc().sql("DELETE FROM message").update());
    assertThat(returns.byLink("link")).isEmpty();
    assertThat(returns.byCode("code")).isEmpty();
  }

  @Test
  void noTwoMessagesShareALinkOrACode() {
    var returns = new ReturnStore(database().jdbc());
    MessageId first = leave();
    MessageId second = leave();
    write(() -> returns.keep(first, "link", "code"));

    assertThat(write(() -> returns.keep(second, "link", "other"))).isFalse();
    assertThat(write(() -> returns.keep(second, "other", "code"))).isFalse();
    assertThat(returns.byCode("code")).contains(first);
  }

  @Test
  void aProgramsKeyCountsUntilItIsRevokedOnce() {
    var keys = new ProgramKeyStore(database().jdbc(), database().profiles(), ids);
    ProgramKey key = write(() -> keys.make(" Sample chatbot ", "hash", LAN, DAY));

    assertThat(key.name()).isEqualTo("Sample chatbot");
    assertThat(keys.byHash("hash")).contains(key);
    assertThat(keys.byHash("other")).isEmpty();
    assertThat(write(() -> keys.revoke(key.id(), LAN, DAY))).isTrue();
    assertThat(write(() -> keys.revoke(key.id(), LAN, DAY))).isFalse();
    assertThat(keys.byHash("hash")).isEmpty();
    assertThat(keys.all()).isEqualTo(List.of(new ProgramKey(key.id(), "Sample chatbot", DAY, DAY)));
  }

  @Test
  void whatIsToBeToldIsItsTellersAlone() {
    var tellings = new TellingStore(database().jdbc(), database().profiles());
    MessageId first = leave();
    MessageId second = leave();
    for (MessageId each : List.of(first, second)) {
      write(
          () -> {
            tellings.promise(each, LAN, DAY);
            return each;
          });
    }

    assertThat(write(() -> tellings.told(first, MINH, DAY))).isFalse();
    assertThat(write(() -> tellings.told(first, LAN, DAY))).isTrue();
    assertThat(write(() -> tellings.told(first, LAN, DAY))).isFalse();
    assertThat(tellings.of(MINH)).isEmpty();
    assertThat(tellings.of(LAN))
        .containsExactly(new ToTell(second, DAY, null), new ToTell(first, DAY, DAY));
    write(() -> database().jdbc().sql("DELETE FROM message").update());
    assertThat(tellings.of(LAN)).isEmpty();
  }

  @Test
  void aDayHasRoomForFiveHundredInBatches() {
    var days = new BatchDayStore(database().jdbc(), database().profiles());

    assertThat(write(() -> days.take(DAY, 300))).isTrue();
    assertThat(write(() -> days.take(DAY, 201))).isFalse();
    assertThat(write(() -> days.take(DAY, 200))).isTrue();
    assertThat(write(() -> days.take(DAY.plusDays(1), 501))).isFalse();
    assertThat(write(() -> days.take(DAY.plusDays(1), 1))).isTrue();
    assertThat(days.since(DAY)).containsExactly(entry(DAY.plusDays(1), 1), entry(DAY, 500));
    assertThat(days.since(DAY.plusDays(1))).containsOnlyKeys(DAY.plusDays(1));
  }

  @Test
  void sealedAddressesAreFiledUnderTheirClaimAndExpire() {
    var shelf = new SealedAddressStore(database().jdbc(), database().profiles());
    write(
        () ->
            database()
                .jdbc()
                .sql(
                    """
                    INSERT INTO claim (claim_id, desk_id, kind, topic, source, source_id,
                                       created_at, version)
                    VALUES ('flood', :desk, 'fact', '', 'test', 'flood', 0, 1)
                    """)
                .param("desk", database().desk().value())
                .update());
    for (int i = 0; i < 3; i++) {
      SealedAddress address =
          new SealedAddress(
              "r" + i,
              new ClaimId("flood"),
              ChannelKind.MAIL,
              DAY.plusDays(i),
              new byte[] {1, 2},
              new byte[] {3, (byte) i});
      write(
          () -> {
            shelf.keep(address);
            return address;
          });
    }

    assertThat(shelf.of(new ClaimId("flood"), "r0", 1).getFirst().sealed()).containsExactly(3, 1);
    assertThat(write(() -> shelf.expire(DAY, 500))).isEqualTo(1);
    assertThat(write(() -> shelf.expire(DAY.plusDays(1), 500))).isEqualTo(1);
    assertThat(shelf.of(new ClaimId("flood"), "", 10)).hasSize(1);
    write(
        () -> {
          shelf.remove("r2");
          return true;
        });
    assertThat(shelf.of(new ClaimId("flood"), "", 10)).isEmpty();
  }

  private MessageId leave() {
    var messages =
        new MessageStore(database().jdbc(), database().profiles(), ids, database().outbox());
    return write(
        () -> messages.leave(new MaskedMessage("Nước lên", List.of()), ChannelKind.WEB, DAY));
  }

  private <T> T write(Supplier<T> work) {
    return database().records().write(work);
  }
}
