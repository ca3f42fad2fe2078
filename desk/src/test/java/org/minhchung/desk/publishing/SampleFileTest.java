package org.minhchung.desk.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleFileTest {

  private static final String TWO = SampleChecks.resource("/publishing/two-samples.json");

  @Test
  void theAddressTellsNothingOfTheClaim() {
    assertThat(read(TWO).entries())
        .extracting(SampleFile.Entry::slug)
        .containsExactly("mau-c901", "mau-c902");
  }

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource({
    "'\"grade\": \"false\"', '\"grade\": \"wrong\"'",
    "'\"kind\": \"fact\"', '\"kind\": \"opinion\"'",
    "'\"kind\": \"fact\"', '\"kind\": \"rumour\"'",
    "'[MẪU] Nước mẫu', 'Nước mẫu'",
    "'\"checkedAt\": \"2026-10-03\"', '\"checkedAt\": \"3/10/2026\"'",
    "'\"kind\": \"always\"', '\"kind\": \"until\"'",
    "'\"kind\": \"always\"', '\"kind\": \"ever\"'",
    "'\"stance\": \"contradicts\"', '\"stance\": \"against\"'",
    "'\"topic\": \"health\"', '\"topik\": \"health\"'",
    "'\"checkedAt\": \"2026-10-03\",', ''",
    "'https://example.org/mau', 'ftp://example.org/mau'"
  })
  void aFaultNamesItsEntry(String part, String instead) {
    String faulty = TWO.replaceFirst(Pattern.quote(part), instead);
    assertThat(faulty).isNotEqualTo(TWO);
    assertThatThrownBy(() -> read(faulty))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("sample check c901: ");
  }

  @Test
  void twoEntriesOfOneNameAreAFault() {
    assertThatThrownBy(() -> read(TWO.replace("c902", "c901")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("two sample checks are named c901");
  }

  @Test
  void brokenJsonIsAFault() {
    assertThatThrownBy(() -> read("[{")).isInstanceOf(IllegalStateException.class);
  }

  private static SampleFile read(String json) {
    return SampleFile.read(json.getBytes(UTF_8), RatingScale.standard());
  }
}
