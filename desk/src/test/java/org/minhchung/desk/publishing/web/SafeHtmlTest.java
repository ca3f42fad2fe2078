package org.minhchung.desk.publishing.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTest {

  @Test
  void plainMarkdownKeepsItsShape() {
    assertThat(html("Một **hai**\n\n1. ba\n\n> bốn"))
        .contains("<p>Một <strong>hai</strong></p>")
        .contains("<ol><li>ba</li></ol>")
        .contains("<blockquote>");
  }

  @Test
  void headingsMoveBelowThoseOfThePage() {
    assertThat(html("# A\n\n## B\n\n### C")).contains("<h3>A</h3>", "<h3>B</h3>", "<h4>C</h4>");
  }

  @Test
  void markupIsShownAsTextAndAddressesAreOfTheWeb() {
    assertThat(html("<script>alert(1)</script> a <b onclick=x>b</b>"))
        .contains("&lt;script&gt;")
        .doesNotContain("<script", "<b ");
    assertThat(html("[a](https://example.org/x)"))
        .contains("<a href=\"https://example.org/x\" rel=\"nofollow\">a</a>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a](javascript:alert(1))",
        "[a](data:text/html;base64,PHNjcmlwdD4=)",
        "![a](https://example.org/pixel.png)",
        "<img src=x onerror=alert(1)>",
        "<https://example.org/\"onmouseover=\"alert(1)>",
        "[a](https://example.org \"onclick='x'\")"
      })
  void nothingRunsAndNothingIsFetched(String markdown) {
    assertThat(html(markdown))
        .doesNotContain("javascript:", "data:", "<img")
        .doesNotContainPattern("<[^>]*\\son\\w+=");
  }

  private static String html(String markdown) {
    return SafeHtml.ofMarkdown(markdown).html();
  }
}
