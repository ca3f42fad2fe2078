package org.minhchung.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class HandSetTest {

  private final Groups groups = Groups.read("Close groups: c041-c042");

  @Test
  void aRowMayTellSeveralClaimsAndBreakItsLines() {
    TestMessage message =
        HandSet.message(row("text", "một\\nhai", "claim_id", "c042|c047", "kind", "multi"), groups);

    assertThat(message.claims()).containsExactly("c042", "c047");
    assertThat(message.text()).isEqualTo("một\nhai");
    assertThat(message.group()).isEqualTo("c041");
  }

  @Test
  void aConflictBelongsToTheGroupOfTheClaimItIsNear() {
    TestMessage message =
        HandSet.message(row("claim_id", "-", "near", "c042", "kind", "conflict"), groups);

    assertThat(message.repeats()).isFalse();
    assertThat(message.group()).isEqualTo("c041");
  }

  @Test
  void whatBelongsToNoClaimIsAGroupOfItsOwn() {
    assertThat(HandSet.message(row("claim_id", "-", "kind", "other"), groups).group())
        .isEqualTo("m1");
  }

  @Test
  void aDayBeginsAtMidnightUtcAsOnTheCommandLine() {
    assertThat(HandSet.moment("2026-06-18")).isEqualTo(Instant.parse("2026-06-18T00:00:00Z"));
    assertThat(HandSet.moment("")).isNull();
  }

  @Test
  void aSetThatIsNotCarriedIsNotThere() {
    assertThat(HandSet.read("no-such-set")).isEmpty();
    assertThat(HandSet.rows("gold-vi", "no-such-file.tsv")).isEmpty();
  }

  @Test
  void everyClaimNamedByARowOfGoldIsAClaim() {
    HandSet gold = HandSet.read("gold-vi").orElseThrow();

    for (String file :
        List.of("messages.tsv", "asked.tsv", "denial.tsv", "later.tsv", "multi.tsv")) {
      for (TestMessage message : HandSet.messages("gold-vi", file, gold.groups())) {
        assertThat(gold.texts().keySet()).as(message.id()).containsAll(message.claims());
        if (!message.near().isEmpty()) {
          assertThat(gold.texts()).as(message.id()).containsKey(message.near());
        }
      }
    }
  }

  @Test
  void everyConflictOfAHeldOutSetIsNearAClaimAndTellsItsFamily() {
    for (String name : HandSets.HELD_OUT) {
      HandSet set = HandSet.read(name).orElseThrow();

      for (TestMessage conflict : set.of(Kinds.CONFLICT)) {
        assertThat(set.texts()).containsKey(conflict.near());
      }
      assertThat(set.families().keySet())
          .containsExactlyElementsOf(set.of(Kinds.CONFLICT).stream().map(TestMessage::id).toList());
      assertThat(new TreeSet<>(set.families().values())).hasSize(14);
    }
  }

  @Test
  void noTextOfAHeldOutSetStandsInAnotherSet() {
    Set<String> texts = new HashSet<>();
    for (String name : List.of("gold-vi", "held-vi", "held2-vi", "held2-en")) {
      HandSet set = HandSet.read(name).orElseThrow();
      set.messages().forEach(message -> assertThat(texts.add(message.text())).isTrue());
    }
  }

  private static Map<String, String> row(String... cells) {
    Map<String, String> row = new HashMap<>(Map.of("id", "m1", "text", ""));
    for (int i = 0; i < cells.length; i += 2) {
      row.put(cells[i], cells[i + 1]);
    }
    return row;
  }
}
