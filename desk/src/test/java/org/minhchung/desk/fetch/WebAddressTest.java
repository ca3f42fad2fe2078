package org.minhchung.desk.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

  @ParameterizedTest
  @CsvSource({
    "https://Bao.Example/Tin?a=1#top, https://bao.example/Tin?a=1",
    "HTTP://bao.example:80, http://bao.example/",
    "https://bao.example:443/, https://bao.example/",
    "https://bao.example:8443/, https://bao.example:8443/",
    "https://báo.example/tin tức, https://xn--bo-mia.example/tin%20t%E1%BB%A9c",
    "https://bao.example/a|b, https://bao.example/a%7Cb",
    "http://93.184.215.14/, http://93.184.215.14/",
    "http://[2A00::1]/, http://[2a00::1]/",
    "http://localhost:8080/rss, http://localhost:8080/rss"
  })
  void anAddressHasOneSpelling(String written, String one) {
    assertThat(WebAddress.of(written).map(WebAddress::text)).contains(one);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bao.example",
        "//bao.example/",
        "/rss",
        "mailto:toa-soan@bao.example",
        "ftp://bao.example/",
        "https:///rss",
        "https://:80/",
        "https://bao.example:0/",
        "https://bao.example:70000/",
        "https://bao.example:x/",
        "https://minh@bao.example/",
        "https://minh:word@bao.example/",
        "https://bao.example./",
        "https://-bao.example/",
        "https://bao..example/",
        "https://bao.example\\@evil.example/",
        "https://bao.example\n.evil.example/",
        "https://2130706433/",
        "https://127.1/",
        "https://0x7f.0.0.1/",
        "https://127.0.0.01/",
        "https://127.0.0.256/",
        "https://1.2.3.4.5/",
        "https://[::1%25lo]/",
        "https://[::1/"
      })
  void whatIsNoAddressOfTheWebIsNotRead(String written) {
    assertThat(WebAddress.of(written)).isEmpty();
  }

  @Test
  void anAddressThatIsTooLongIsNotRead() {
    assertThat(WebAddress.of("https://bao.example/" + "x".repeat(2_028))).isPresent();
    assertThat(WebAddress.of("https://bao.example/" + "x".repeat(2_029))).isEmpty();
    assertThat(WebAddress.of("https://bao.example/" + "ế".repeat(300))).isEmpty();
  }

  @Test
  void nobodyMakesAnotherSpellingByHand() {
    assertThat(new WebAddress(URI.create("HTTPS://Bao.Example:443")).text())
        .isEqualTo("https://bao.example/");
    assertThatThrownBy(() -> new WebAddress(URI.create("file:///etc/passwd")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void robotsStandAtTheRootOfTheSameHostAndPort() {
    assertThat(WebAddress.of("http://bao.example:8080/a/b?c=d").orElseThrow().robots().text())
        .isEqualTo("http://bao.example:8080/robots.txt");
  }
}
