package org.minhchung.desk.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {

  @Test
  void namesAreReadWithoutRegardToCaseSpacesAndUnderscores() {
    assertThat(row(List.of("Claim Text", "publisher_name", "Review URL", "Textual-Rating")))
        .isEqualTo(new RawReview("a", "", "b", "", "c", "", "", "d", ""));
  }

  @Test
  void theAddressOfAPostIsNoAddressOfAReview() {
    assertThat(Columns.read(List.of("claims.text", "claims.url", "publisher", "rating")))
        .isEqualTo(new Columns.Header.Wrong(FileFault.WRONG_HEADER, "url"));
    assertThat(Columns.read(List.of("text", "claimUrl", "publisher", "rating")))
        .isEqualTo(new Columns.Header.Wrong(FileFault.WRONG_HEADER, "url"));
  }

  @Test
  void missingCellsAtTheEndAreEmpty() {
    var header = (Columns.Header.Read) Columns.read(List.of("text", "url", "rating", "site"));

    assertThat(header.columns().row(List.of("a", "b")).site()).isEmpty();
    assertThat(header.columns().tooMany(List.of("a", "b", "c", "d", " ", ""))).isFalse();
    assertThat(header.columns().tooMany(List.of("a", "b", "c", "d", "e"))).isTrue();
  }

  private static RawReview row(List<String> header) {
    return ((Columns.Header.Read) Columns.read(header)).columns().row(List.of("a", "b", "c", "d"));
  }
}
