package org.minhchung.desk.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UserAgentTest {

  @Test
  void theDeskIntroducesItselfByNameAndAddress() {
    assertThat(UserAgent.of("Bàn kiểm chứng Đồng (mẫu)", "https://desk.example"))
        .isEqualTo("MinhChung/1 (Ban kiem chung Dong mau; +https://desk.example)");
    assertThat(UserAgent.of("", "https://desk.example"))
        .isEqualTo("MinhChung/1 (+https://desk.example)");
    assertThat(UserAgent.of("", "")).isEqualTo("MinhChung/1");
  }

  @Test
  void noNameBreaksOutOfTheHeader() {
    assertThat(UserAgent.of("A\r\nX-Evil: 1)\\", "")).isEqualTo("MinhChung/1 (AX-Evil: 1)");
  }
}
