package org.minhchung.bench.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeedsTest {

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void eachClaimHasThreeThatSayItAndTwoThatDoNot(String language) {
    Seeds seeds = Seeds.of(language);

    assertThat(seeds.claims()).hasSizeGreaterThan(150);
    assertThat(seeds.talk()).hasSizeGreaterThan(90);
    for (Seeds.Claim claim : seeds.claims()) {
      assertThat(claim.same()).as(claim.id()).hasSize(3).doesNotContain("");
      assertThat(claim.near()).as(claim.id()).hasSize(2).doesNotContain("");
      assertThat(new HashSet<>(claim.same())).doesNotContainAnyElementsOf(claim.near());
      assertThat(Normalizer.isNormalized(claim.text(), Normalizer.Form.NFC)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void strangersAreDifferentSeededAndNoneOfTheirSources(long seed) {
    List<String> claims = Seeds.of("vi").claims().stream().map(Seeds.Claim::text).toList();
    List<String> strangers = new Strangers(claims, seed).take(500);

    assertThat(strangers).doesNotHaveDuplicates().isEqualTo(new Strangers(claims, seed).take(500));
    assertThat(strangers).doesNotContainAnyElementsOf(claims);
  }
}
