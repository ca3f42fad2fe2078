package org.minhchung.desk.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.minhchung.desk.kernel.Records;

/** How people are counted without anybody being recorded. */
class AskerCountsTest {

  private static final ClaimId FLOOD = new ClaimId("flood");
  private static final ClaimId SALT = new ClaimId("salt");
  private static final CellId CELL = new CellId("cell");
  private static final LocalDate DAY = LocalDate.parse("2026-11-28");

  private Instant now = Instant.parse("2026-11-28T03:00:00Z");
  private final Written written = new Written();
  private final Map<MessageId, CellId> places = new HashMap<>();
  private final Seen seen = new Seen();
  private final Askers askers = new Askers(new Random(7), () -> now);
  private final AskerCounts counts =
      new AskerCounts(
          new Random(8), askers, written, this::cells, seen, new DirectRecords(), () -> now);

  @Test
  void tenPeopleAreNothingAndElevenAreMoreThanTen() {
    web(FLOOD, 10);
    counts.write();
    assertThat(written.lines).isEmpty();

    web(FLOOD, 11);
    counts.write();
    assertThat(written.lines).containsExactly("flood 2026-11-28 10");
  }

  @Test
  void aBandIsWrittenOnceAndOnlyWhenItGrows() {
    web(FLOOD, 40);
    counts.write();
    counts.write();
    web(FLOOD, 51);
    counts.write();

    assertThat(written.lines).containsExactly("flood 2026-11-28 10", "flood 2026-11-28 50");
  }

  @Test
  void somebodyWhoAsksAHundredTimesIsOne() {
    for (int i = 0; i < 100; i++) {
      counts.asked(FLOOD, askers.ofAddress(ChannelKind.WEB, "192.0.2.1"));
    }
    counts.write();

    assertThat(written.lines).isEmpty();
  }

  @Test
  void aWholeIpv6AllotmentIsOne() {
    for (int i = 0; i < 255; i++) {
      counts.asked(
          FLOOD,
          askers.ofAddress(ChannelKind.WEB, "2001:db8:1:%02x%02x::%x".formatted(0x10, i, i + 1)));
    }
    counts.write();

    assertThat(written.lines).isEmpty();
  }

  @Test
  void daysAreNeverAddedUp() {
    for (int day = 0; day < 5; day++) {
      web(FLOOD, 8);
      counts.write();
      now = now.plusSeconds(24 * 3600);
    }
    assertThat(written.lines).isEmpty();
  }

  @Test
  void channelsAreNeverAddedUp() {
    web(FLOOD, 8);
    for (int i = 0; i < 8; i++) {
      counts.asked(FLOOD, askers.ofSender(ChannelKind.CHAT, "sender " + i));
    }
    counts.write();

    assertThat(written.lines).isEmpty();
  }

  @Test
  void aSenderIsOneForAWeekAndSomebodyElseAfterwards() {
    for (int day = 0; day < 7; day++) {
      for (int i = 0; i < 2; i++) {
        counts.asked(FLOOD, askers.ofSender(ChannelKind.CHAT, "sender " + day + i));
      }
      counts.write();
      now = now.plusSeconds(24 * 3600);
    }
    assertThat(written.lines).containsExactly("flood 2026-12-03 10", "flood 2026-12-04 10");

    for (int i = 0; i < 10; i++) {
      counts.asked(FLOOD, askers.ofSender(ChannelKind.CHAT, "sender 0" + i));
    }
    counts.write();
    assertThat(written.lines).hasSize(2);
  }

  @Test
  void batchesFeedsAndVolunteersAreNeverCounted() {
    for (int i = 0; i < 100; i++) {
      counts.asked(FLOOD, Asker.UNCOUNTED);
      counts.left(new MessageId("m" + i), Asker.UNCOUNTED);
      places.put(new MessageId("m" + i), CELL);
    }
    counts.write();

    assertThat(written.lines).isEmpty();
  }

  @Test
  void whoLeavesAMessageIsCountedWhereItComesToStand() {
    for (int i = 0; i < 11; i++) {
      var message = new MessageId("m" + i);
      counts.left(message, askers.ofAddress(ChannelKind.WEB, "192.0.2." + i));
    }
    counts.write();
    assertThat(written.lines).isEmpty();

    for (int i = 0; i < 11; i++) {
      places.put(new MessageId("m" + i), CELL);
      seen.sightings.add(new Sighting(new MessageId("m" + i), SALT, DAY, null));
    }
    counts.write();
    assertThat(written.lines).containsExactlyInAnyOrder("cell 2026-11-28 10", "salt 2026-11-28 10");
  }

  @Test
  void whoWaitsTooLongToBeGroupedIsForgotten() {
    for (int i = 0; i < 11; i++) {
      counts.left(new MessageId("m" + i), askers.ofAddress(ChannelKind.WEB, "192.0.2." + i));
    }
    now = now.plusSeconds(601);
    for (int i = 0; i < 11; i++) {
      places.put(new MessageId("m" + i), CELL);
    }
    counts.write();

    assertThat(written.lines).isEmpty();
  }

  @Test
  void answersRestWhenMoreThanATenthOfAtLeastTwentySaySo() {
    web(FLOOD, 20);
    assertThat(doubt(FLOOD, 0)).isFalse();
    assertThat(doubt(FLOOD, 0)).isFalse();
    assertThat(doubt(FLOOD, 1)).isFalse();
    assertThat(doubt(FLOOD, 2)).isTrue();

    web(SALT, 19);
    for (int i = 0; i < 19; i++) {
      assertThat(doubt(SALT, i)).isFalse();
    }
  }

  @Test
  void whoNeverAskedHasNothingToSay() {
    web(FLOOD, 20);
    for (int i = 100; i < 200; i++) {
      assertThat(doubt(FLOOD, i)).isFalse();
    }
  }

  @Test
  void aReviewStartsTheDoubtsAnew() {
    web(FLOOD, 20);
    doubt(FLOOD, 0);
    doubt(FLOOD, 1);
    counts.reviewed(FLOOD);

    assertThat(doubt(FLOOD, 2)).isFalse();
  }

  @Test
  void tokensOfOnePersonAtTwoClaimsHaveNothingInCommon() {
    SubjectCounts<ClaimId> subjects = new SubjectCounts<>(new Random(3));
    Asker one = askers.ofAddress(ChannelKind.WEB, "192.0.2.1");

    assertThat(subjects.tokenAt(FLOOD, one, DAY)).isNotEqualTo(subjects.tokenAt(SALT, one, DAY));
    assertThat(subjects.tokenAt(FLOOD, one, DAY)).isEqualTo(subjects.tokenAt(FLOOD, one, DAY));
    assertThat(subjects.tokenAt(FLOOD, one, DAY))
        .isNotEqualTo(subjects.tokenAt(FLOOD, one, DAY.plusDays(7)));
  }

  @Test
  void anAskerTellsNothingOfWhoItIs() {
    assertThat(askers.ofSender(ChannelKind.MAIL, "lan@example.org")).hasToString("Asker");
  }

  private void web(ClaimId claim, int people) {
    for (int i = 0; i < people; i++) {
      counts.asked(claim, asker(i));
    }
  }

  private boolean doubt(ClaimId claim, int person) {
    return counts.notMine(claim, asker(person));
  }

  private Asker asker(int person) {
    return askers.ofAddress(ChannelKind.WEB, "198.51.%d.%d".formatted(person / 256, person % 256));
  }

  private Map<MessageId, CellId> cells(Collection<MessageId> messages) {
    Map<MessageId, CellId> found = new HashMap<>(places);
    found.keySet().retainAll(messages);
    return found;
  }

  private static final class Written implements Reaches {
    private final List<String> lines = new ArrayList<>();

    @Override
    public Map<ClaimId, Reach> ofClaims(Collection<ClaimId> claims) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Map<CellId, Reach> ofCells(Collection<CellId> cells) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void claimReached(ClaimId claim, LocalDate day, ReachBand band) {
      lines.add(claim.value() + " " + day + " " + band.moreThan());
    }

    @Override
    public void cellReached(CellId cell, LocalDate day, ReachBand band) {
      lines.add(cell.value() + " " + day + " " + band.moreThan());
    }
  }

  private static final class Seen implements Sightings {
    private final List<Sighting> sightings = new ArrayList<>();

    @Override
    public void record(ClaimId claim, Collection<MessageId> messages) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<MessageId> leave(ClaimId claim, Collection<MessageId> messages, LocalDate on) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Sighting> of(Collection<MessageId> messages) {
      return sightings.stream().filter(it -> messages.contains(it.message())).toList();
    }

    @Override
    public List<MessageId> messages(ClaimId claim, String after, int limit) {
      throw new UnsupportedOperationException();
    }
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
