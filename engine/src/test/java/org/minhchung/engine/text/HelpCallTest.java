package org.minhchung.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Both directions, on 62 calls made up for this and on gold-vi, which is talk about disasters. */
class HelpCallTest {

  private final TextReader reader = new TextReader();

  private List<String> calls() {
    return Resource.rows("calls.tsv").stream().map(row -> row[1]).toList();
  }

  @Test
  void one_call_of_sixty_two_is_missed() {
    assertThat(calls()).hasSize(62);
    assertThat(calls().stream().filter(call -> !HelpCall.in(reader.message(call))))
        .containsExactly(
            "Em và hai bạn lạc trong rừng từ hôm qua, hết nước uống, ai nhận được tin báo giúp kiểm lâm");
  }

  @Test
  void calls_without_accents_are_heard_as_well() {
    assertThat(calls().stream().filter(call -> !HelpCall.in(reader.message(Fold.fold(call)))))
        .hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void of_gold_messages_only_the_one_from_a_flooded_village_counts() {
    assertThat(
            GoldMessages.rows().stream()
                .filter(row -> HelpCall.in(reader.message(row[1])))
                .map(row -> row[0]))
        .containsExactly("m0189");
  }
}
