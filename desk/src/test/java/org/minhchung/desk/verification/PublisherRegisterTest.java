package org.minhchung.desk.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minhchung.desk.fetch.Bytes;
import org.minhchung.desk.fetch.WebAddress;

/** Who stands on one chain of control. */
class PublisherRegisterTest {

  private static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");
  private static final WebAddress PAGE = WebAddress.of("https://danh-ba.example/").orElseThrow();

  private final List<ShownEntry> entries = new ArrayList<>();

  @Test
  void theChainHoldsWhatStandsAboveBelowAndBeside() {
    controls(1, 2); // a group owns a company
    controls(2, 3); // which owns a paper
    controls(2, 4); // and its sister
    controls(4, 5); // which owns a site
    controls(6, 7); // somebody else

    assertThat(register().chain(party(3), NOW)).containsExactlyInAnyOrder(parties(1, 2, 3, 4, 5));
    assertThat(register().chain(party(1), NOW)).containsExactlyInAnyOrder(parties(1, 2, 3, 4, 5));
    assertThat(register().chain(party(6), NOW)).containsExactlyInAnyOrder(parties(6, 7));
  }

  @Test
  void aRingOfControlEndsWhereItBegan() {
    controls(1, 2);
    controls(2, 3);
    controls(3, 1);

    assertThat(register().chain(party(2), NOW)).containsExactlyInAnyOrder(parties(1, 2, 3));
  }

  @Test
  void twoOwnersOfOnePaperAreNoChainOfEachOtherBeyondIt() {
    controls(1, 3);
    controls(2, 3);
    controls(2, 4);

    assertThat(register().chain(party(1), NOW)).containsExactlyInAnyOrder(parties(1, 3));
    assertThat(register().chain(party(3), NOW)).containsExactlyInAnyOrder(parties(1, 2, 3, 4));
  }

  @Test
  void aLinkDoesNotCountBeforeItsTime() {
    controls(1, 2);

    assertThat(register().chain(party(2), NOW.minusMillis(1))).containsExactly(party(2));
  }

  private PublisherRegister register() {
    return new PublisherRegister(entries);
  }

  private void controls(int controller, int controlled) {
    var link =
        new ControlLink(
            new RegisterEntryId(id(100 + entries.size())),
            party(controlled),
            party(controller),
            ControlLink.Control.OWNER,
            null,
            PAGE);
    var none = new Bytes(new byte[0]);
    entries.add(
        new ShownEntry(
            link.id(), new RegisterChange.LinkFiled(link), NOW, NOW, none, none, entries.size()));
  }

  private static PartyId[] parties(int... numbers) {
    return Arrays.stream(numbers).mapToObj(PublisherRegisterTest::party).toArray(PartyId[]::new);
  }

  private static PartyId party(int number) {
    return new PartyId(id(number));
  }

  private static String id(int number) {
    return "0195f3a0-0000-7000-8000-%012d".formatted(number);
  }
}
