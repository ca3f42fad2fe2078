package org.minhchung.desk.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalCheckTest {

  private static final String BYTES =
      new String(CanonicalCheck.of(Checks.shelter()).bytes(), UTF_8);

  @Test
  void theBytesHoldEverythingThatIsShown() {
    assertThat(BYTES)
        .isEqualTo(
            """
            {"checkedAt":"2026-10-05",\
            "claim":{"id":"019a0000-0000-7000-8000-00000000c002",\
            "texts":{"vi":"Trường tiểu học xã Mẫu mở cửa đón người tránh lũ."}},\
            "evidence":[{"date":"2026-09-01","publisher":{"en":"Sample institute","vi":"Viện mẫu"},\
            "quote":{"vi":"Không thấy tác dụng."},\
            "source":{"en":"Sample guideline","vi":"Hướng dẫn mẫu"},"stance":"contradicts",\
            "url":"https://example.org/shelter"}],"format":1,\
            "grade":{"key":"true","labels":{"en":"True","vi":"Đúng"},"order":1,\
            "scale":{"id":"minhchung","version":1}},\
            "holds":{"from":"2026-10-04T17:00:00Z","place":{"en":"Mau commune","vi":"xã Mẫu"},\
            "until":"2026-10-10T16:59:59.999Z"},"id":"019a0000-0000-7000-8000-00000000a002",\
            "kind":"check","languages":["vi"],"sample":true,"slug":"mau-shelter",\
            "texts":{"vi":{"explanation":"","shortAnswer":"Ủy ban xã Mẫu đã thông báo điểm trú này.",\
            "title":"[MẪU] Trường tiểu học xã Mẫu có mở cửa đón người tránh lũ","unknown":"",\
            "whatToDo":"Mang theo giấy tờ, nước uống và thuốc."}},"version":1}""");
  }

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource({
    "'{\"checkedAt\"', '{ \"checkedAt\"'",
    "'\"version\":1}', '\"version\":1.0}'",
    "'\"version\":1}', '\"version\":1,\"more\":true}'",
    "'\"version\":1}', '\"version\":1} '",
    "'\"version\":1}', '\"version\":1,\"version\":1}'",
    "'\"kind\":\"check\"', '\"kind\":\"notice\"'",
    "'\"format\":1', '\"format\":2'",
    "'\"slug\":', '\"slug\" :'",
    "'\"sample\":true', '\"sample\":\"true\"'",
    "'\"languages\":[\"vi\"]', '\"languages\":[\"vi\",\"en\"]'",
    "'Đúng', '\\u0110\\u00fang'",
    "'2026-10-04T17:00:00Z', '2026-10-04T17:00:00.000Z'",
    "'\"kind\":\"check\",', ''",
    "'\"unknown\":\"\",', ''",
    "'{\"checkedAt\"', '[{\"checkedAt\"'"
  })
  void anyOtherEncodingIsRefused(String part, String instead) {
    String changed = BYTES.replace(part, instead);
    assertThat(changed).isNotEqualTo(BYTES);
    assertThatThrownBy(() -> CanonicalCheck.read(changed.getBytes(UTF_8)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void decomposedAccentsAreRefusedInBytesAndTidiedInValues() {
    String decomposed = BYTES.replace("xã Mẫu mở", "xa\u0303 Mẫu mở");
    assertThat(decomposed).isNotEqualTo(BYTES);
    assertThatThrownBy(() -> CanonicalCheck.read(decomposed.getBytes(UTF_8)))
        .isInstanceOf(IllegalArgumentException.class);

    PublishedCheck typed = Checks.saying(Checks.shelter(), "  xa\u0303\n Mẫu ");
    assertThat(typed.claim()).isEqualTo(Map.of("vi", "xã Mẫu"));
  }

  @Test
  void theEtagIsThatOfTheBytes() {
    assertThat(CanonicalCheck.of(Checks.honey()).check().etag())
        .matches("[0-9a-f]{64}")
        .isNotEqualTo(CanonicalCheck.of(Checks.shelter()).check().etag());
  }
}
