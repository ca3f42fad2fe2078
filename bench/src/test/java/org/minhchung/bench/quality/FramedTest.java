package org.minhchung.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FramedTest {

  private final TestMessage bridge =
      new TestMessage(
          "m7", "Cầu Rạch Miễu cấm xe tải từ 22 giờ.", null, List.of("c055"), "para1", "", "c055");

  private final List<TestMessage> framed = Framed.read("gold-vi").all(List.of(bridge), Framed.KIND);

  @Test
  void aSentenceIsAskedInTenWays() {
    assertThat(framed).hasSize(10).extracting(TestMessage::id).doesNotHaveDuplicates();
    assertThat(framed).allMatch(message -> message.claims().equals(List.of("c055")));
    assertThat(framed).allMatch(message -> message.group().equals("c055"));
  }

  @Test
  void theSentenceLosesItsFullStopAndStandsBetweenTheHalves() {
    assertThat(framed.getFirst().text())
        .isEqualTo("Cho em hỏi Cầu Rạch Miễu cấm xe tải từ 22 giờ có đúng không ạ?");
  }

  @Test
  void nothingStandsWhereAHalfIsEmpty() {
    assertThat(framed.get(1).text()).startsWith("Cầu Rạch Miễu");
  }

  @Test
  void aBareFrameHoldsABareSentence() {
    assertThat(framed)
        .anyMatch(message -> message.text().contains("cau rach mieu cam xe tai tu 22 gio"));
  }
}
