package org.minhchung.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GroupsTest {

  private final Groups groups =
      Groups.read(
          """
          Close groups among the claims (same subject): c001-c002;
          c003-c004-c005 (c006 also on stroke); c007-c008.

          c010-c011 stand in another paragraph.
          """);

  @Test
  void closeClaimsShareAGroup() {
    assertThat(groups.of("c002")).isEqualTo(groups.of("c001"));
    assertThat(groups.of("c005")).isEqualTo(groups.of("c003"));
  }

  @Test
  void aClaimNamedInBracketsJoins() {
    assertThat(groups.of("c006")).isEqualTo(groups.of("c003"));
  }

  @Test
  void anyOtherClaimIsAGroupOfItsOwn() {
    assertThat(groups.of("c009")).isEqualTo("c009");
    assertThat(groups.of("c011")).isEqualTo("c011");
    assertThat(Groups.read("").of("c001")).isEqualTo("c001");
  }

  @Test
  void theSetThatThisModuleCarriesNamesItsGroups() {
    HandSet gold = HandSet.read("gold-vi").orElseThrow();

    assertThat(gold.groups().of("c045")).isEqualTo("c043");
    assertThat(gold.texts()).hasSize(80);
    assertThat(gold.of("conflict")).hasSize(112).noneMatch(TestMessage::repeats);
  }
}
