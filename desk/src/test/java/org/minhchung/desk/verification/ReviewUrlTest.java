package org.minhchung.desk.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewUrlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://mau.example/bai/1",
        "http://mau.example/bai/1",
        "https://www.mau.example/bai/1/",
        "https://MAU.example:443/bai/1#binh-luan",
        "https://mau.example/bai/1?utm_source=zalo&fbclid=abc"
      })
  void addressesOfOnePageAreOne(String written) {
    assertThat(ReviewUrl.of(written).orElseThrow().canonical()).isEqualTo("mau.example/bai/1");
  }

  @Test
  void whatAPageIsFoundByStays() {
    assertThat(ReviewUrl.of("https://mau.example/?p=12&utm_medium=x").orElseThrow().canonical())
        .isEqualTo("mau.example?p=12");
  }

  @Test
  void namesOutsideAsciiAreRead() {
    assertThat(ReviewUrl.of("https://kiểmchứng.example/bài viết").orElseThrow().site())
        .startsWith("xn--");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://mau.example/1",
        "mau.example/bai/1",
        "https:///bai/1",
        "https://",
        "https://localhost/",
        "https://name:secret@mau.example/",
        "https://mau.example/<script>",
        "https://mau ảnh"
      })
  void whatAReaderCannotFollowIsNone(String written) {
    assertThat(ReviewUrl.of(written)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.facebook.com/mau/posts/1",
        "https://m.facebook.com/1",
        "https://x.com/a"
      })
  void pagesOnNetworksAreWherePersonsPost(String written) {
    assertThat(ReviewUrl.of(written).orElseThrow().personal()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://mau.example/", "https://notx.com/", "https://x.com.example/"})
  void otherPagesAreNot(String written) {
    assertThat(ReviewUrl.of(written).orElseThrow().personal()).isFalse();
  }
}
