package org.minhchung.desk.intake.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.minhchung.desk.claims.ChannelKind;
import org.minhchung.desk.claims.MaskedMessage;
import org.minhchung.desk.claims.MessageId;
import org.minhchung.desk.claims.store.MessageStore;
import org.minhchung.desk.intake.ProgramKey;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.desk.kernel.store.OpenedDesk;

/** What intake keeps, whichever database keeps it. */
abstract class IntakeStoreContract {

  private static final LocalDate DAY = LocalDate.parse("2026-11-28");
  private static final PersonId LAN = new PersonId("01936f00-0000-7000-8000-000000000001");

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
