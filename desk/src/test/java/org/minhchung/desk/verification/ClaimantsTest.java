package org.minhchung.desk.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every person in here is invented: Mẫu means sample, as Roe and Doe do. */
class ClaimantsTest {

  private final Claimants claimants = Claimants.shipped();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bộ Y tế",
        "Sở Giáo dục và Đào tạo TP Mẫu",
        "UBND tỉnh Mẫu",
        "Uỷ ban nhân dân xã Mẫu",
        "Công an tỉnh Mẫu",
        "Bệnh viện Đa khoa Mẫu",
        "Trường Đại học Mẫu",
        "Công ty TNHH Mẫu & Con",
        "Báo Tuổi Trẻ",
        "Đài Truyền hình Việt Nam",
        "Tổ chức Y tế Thế giới",
        "Ministry of Health",
        "the Department of Samples",
        "University of Sampleton",
        "US Food and Drug Administration Agency",
        "Sampleton Police",
        "Sample City Council",
        "Sample Foods Inc.",
        "WHO",
        "WHO Vietnam",
        "US CDC",
        "Vietnamese government"
      })
  void institutionsAreKeptAsWritten(String name) {
    assertThat(claimants.keep(name)).contains(name);
  }

  @ParameterizedTest
  @CsvSource({
    "Thủ tướng Nguyễn Văn Mẫu, Thủ tướng",
    "Chủ tịch nước Trần Thị Mẫu, Chủ tịch nước",
    "Phó Thủ tướng Lê Mẫu, Phó Thủ tướng",
    "Bộ trưởng Bộ Y tế Nguyễn Thị Mẫu, Bộ trưởng Bộ Y tế",
    "Chủ tịch UBND tỉnh Mẫu Phạm Văn Mẫu, Chủ tịch UBND",
    "President Jane Roe, President",
    "US President Jane Roe, President",
    "Vice President John Doe, Vice President",
    "Prime Minister of Samplia John Doe, Prime Minister",
    "Minister of Health Jane Roe, Minister",
    "Mayor John Doe, Mayor",
    "The Governor, Governor"
  })
  void anOfficeIsKeptWithoutThePersonWhoHoldsIt(String name, String kept) {
    assertThat(claimants.keep(name)).contains(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nguyễn Văn Mẫu",
        "Nguyễn Xuân Trường",
        "Trường Mẫu",
        "Sở Mẫu",
        "Mẫu Thị Đài",
        "Jane Roe",
        "Maria Mayor",
        "Facebook user",
        "Facebook users",
        "Facebook post",
        "Viral post",
        "viral image",
        "Social media users",
        "Tài khoản TikTok Mẫu",
        "Người dùng Facebook",
        "Fanpage Bệnh viện Mẫu",
        "@bo_y_te",
        "Bác sĩ Mẫu",
        "Bác sĩ Bệnh viện Mẫu",
        "Ông Mẫu - Bộ Y tế",
        "Nguyễn Văn Mẫu, Sở Y tế",
        "Jane Roe, University of Sampleton",
        "Professor Jane Roe of the University of Sampleton",
        "University student John Doe",
        "Police officer John Doe",
        "WHO chief Jane Roe",
        "Former President John Doe",
        "President of Sample Foods Inc.",
        "Nguyên Bộ trưởng Bộ Y tế",
        "Multiple sources",
        "who",
        "",
        "  ",
        "…"
      })
  void everybodyElseIsLeftOut(String name) {
    assertThat(claimants.keep(name)).isEmpty();
  }

  @Test
  void whatFollowsTheInstitutionIsCutOff() {
    assertThat(claimants.keep("Ministry of Health (Jane Roe)")).contains("Ministry of Health");
    assertThat(claimants.keep("Bộ Y tế, người phát ngôn Mẫu")).contains("Bộ Y tế");
    assertThat(claimants.keep("Ministry of Health – Jane Roe")).contains("Ministry of Health");
  }

  @Test
  void decomposedLettersAreRead() {
    assertThat(claimants.keep("Bo\u0323\u0302 Y te\u0302\u0301")).contains("Bộ Y tế");
  }
}
