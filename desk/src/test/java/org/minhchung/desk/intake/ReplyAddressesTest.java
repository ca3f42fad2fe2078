package org.minhchung.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.desk.claims.ChannelKind;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.intake.ReplyAddresses.Opened;
import org.minhchung.desk.kernel.ForcedFiles;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.Records;

/** Addresses that only the key of a day can open, and nobody after it. */
class ReplyAddressesTest {

  private static final ClaimId FLOOD = new ClaimId("flood");
  private static final ClaimId SALT = new ClaimId("salt");
  private static final String LAN = "lan.qzx@example.org";

  @TempDir private Path keys;
  private Instant now = Instant.parse("2026-11-28T03:00:00Z");
  private final DoubleShelf shelf = new DoubleShelf();
  private final Ids ids = new Ids(() -> now, new Random(2));

  @Test
  void anAddressIsOpenedForItsClaimWhileItsKeyIsThere() {
    addresses(90).keep(FLOOD, ChannelKind.MAIL, LAN);

    assertThat(opened(FLOOD)).containsExactly(LAN);
    assertThat(opened(SALT)).isEmpty();
    assertThat(shelf.all.getFirst().expiresOn()).isEqualTo(LocalDate.parse("2027-02-25"));
    assertThat(new String(shelf.all.getFirst().sealed(), StandardCharsets.ISO_8859_1))
        .doesNotContain("lan", "example");
  }

  @Test
  void theSameAddressLooksDifferentEveryTime() {
    addresses(90).keep(FLOOD, ChannelKind.MAIL, LAN);
    addresses(90).keep(FLOOD, ChannelKind.MAIL, LAN);

    assertThat(shelf.all.getFirst().sealed()).isNotEqualTo(shelf.all.getLast().sealed());
    assertThat(shelf.all.getFirst().encapsulated())
        .hasSize(32)
        .isNotEqualTo(shelf.all.getLast().encapsulated());
  }

  @Test
  void aRowMovedToAnotherClaimOrChangedIsNotOpened() {
    addresses(90).keep(FLOOD, ChannelKind.MAIL, LAN);
    SealedAddress kept = shelf.all.getFirst();
    shelf.all.set(
        0,
        new SealedAddress(
            kept.id(), SALT, kept.channel(), kept.expiresOn(), kept.encapsulated(), kept.sealed()));

    assertThatThrownBy(() -> opened(SALT)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whenTheDayComesTheKeyIsDestroyedAndACopyOfTheRowOpensNothing() throws IOException {
    addresses(90).keep(FLOOD, ChannelKind.MAIL, LAN);
    List<SealedAddress> backup = List.copyOf(shelf.all);
    assertThat(keyFiles()).containsExactly("2027-02-25.key");

    now = now.plus(Duration.ofDays(88));
    addresses(90).purge();
    assertThat(opened(FLOOD)).containsExactly(LAN);

    now = now.plus(Duration.ofDays(1));
    addresses(90).purge();
    assertThat(keyFiles()).isEmpty();
    assertThat(shelf.all).isEmpty();
    shelf.all.addAll(backup);
    assertThat(opened(FLOOD)).isEmpty();
    now = now.minus(Duration.ofDays(2));
    assertThat(opened(FLOOD)).isEmpty();
  }

  @Test
  void aSettingCanShortenAndNeverLengthen() {
    addresses(10).keep(FLOOD, ChannelKind.MAIL, LAN);

    assertThat(shelf.all.getFirst().expiresOn()).isEqualTo(LocalDate.parse("2026-12-07"));
    assertThatThrownBy(() -> addresses(91)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anOpenedAddressIsNotToldByAccident() {
    assertThat(new Opened("1", ChannelKind.MAIL, LAN)).hasToString("Opened");
  }

  private List<String> opened(ClaimId claim) {
    return addresses(90).of(claim, "", 10).stream().map(Opened::address).toList();
  }

  private List<String> keyFiles() throws IOException {
    try (Stream<Path> files = Files.list(keys.resolve("reply"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals(".lock"))
          .sorted()
          .toList();
    }
  }

  private ReplyAddresses addresses(int days) {
    return new ReplyAddresses(
        shelf,
        new DayKeys(keys, ForcedFiles.onDisk(), new Random(1)),
        ids,
        () -> now,
        new DirectRecords(),
        days);
  }

  private static final class DirectRecords implements Records {
    @Override
    public <T> T write(Supplier<T> work) {
      return work.get();
    }

    @Override
    public <T> T read(Supplier<T> work) {
      return work.get();
    }
  }
}
