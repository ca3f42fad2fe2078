package org.minhchung.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.minhchung.desk.kernel.Accent;

class StyleTest {

  private final Style style = Style.of(new Accent("#0b5a6b", "#79c8d8"));

  @Test
  void thePolicyNamesExactlyTheSheetThatStandsInThePage() {
    byte[] digest = Resources.sha256(style.css().getBytes(StandardCharsets.UTF_8));

    assertThat(style.policy())
        .contains("style-src 'sha256-" + Base64.getEncoder().encodeToString(digest) + "'")
        .startsWith("default-src 'none'")
        .doesNotContain("unsafe");
  }

  @Test
  void theSheetCarriesTheDesksColoursAndFetchesNothing() {
    assertThat(style.css())
        .contains("--accent-light:#0b5a6b")
        .contains("--accent-dark:#79c8d8")
        .doesNotContain("url(", "@import", "<", "\n");
    assertThat(style.css().length()).isLessThan(14_000);
  }

  @Test
  void anotherColourIsAnotherHash() {
    assertThat(Style.of(new Accent("#7a1f3d", "#79c8d8")).hash()).isNotEqualTo(style.hash());
  }
}
