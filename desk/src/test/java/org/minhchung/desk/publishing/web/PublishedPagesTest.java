package org.minhchung.desk.publishing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minhchung.desk.publishing.Checks;
import org.minhchung.desk.publishing.PublishedCheck;

/** What a reader of the published pages gets, over HTTP. */
class PublishedPagesTest {

  private static PublishedSite site;

  @BeforeAll
  static void start() throws Exception {
    site = new PublishedSite();
    site.publish(Checks.honey(), Checks.shelter());
    site.publish(Checks.next(Checks.shelter(), "019a0000-0000-7000-8000-00000000a012"));
    site.publish(
        Checks.renamed(
            Checks.saying(Checks.honey(), "<script>alert(1)</script> & “chanh”"),
            "019a0000-0000-7000-8000-00000000a003",
            "mau-script"));
  }

  @AfterAll
  static void stop() throws Exception {
    site.close();
  }

  @Test
  void thePartsStandInTheOrderOfTheHouse() throws Exception {
    String page = body("/vi/checks/mau-honey");
    assertInOrder(
        page.substring(page.indexOf("<section")),
        "kết luận là “Sai”",
        "Uống nước chanh mật ong 30 ngày chữa khỏi bệnh tiểu đường.",
        "<span>Sai</span>",
        "<h1",
        "Nước chanh mật ong không chữa khỏi tiểu đường",
        "Bạn nên làm gì",
        "Bác cứ dùng thuốc theo đơn",
        "Trả lời ngắn",
        "Không có nghiên cứu nào",
        "Mật ong có <strong>đường</strong>",
        "Điều chúng tôi chưa biết",
        ">Bằng chứng<",
        "Trái với câu này",
        "Ai kiểm chứng",
        "3 tháng 10, 2026",
        "Không có hạn",
        "Có gì thay đổi",
        "Đây là bản đầu tiên",
        "Dấu vết trong sổ công khai",
        "Bài mẫu không được ghi vào sổ",
        "không nói gì về người đã viết hay chia sẻ");
  }

  @Test
  void aSampleIsMarkedInTitleBannerAndForRobots() throws Exception {
    HttpResponse<String> page = site.get("/vi/checks/mau-honey");
    assertThat(page.body())
        .contains("<title>[MẪU] Nước chanh")
        .contains("MẪU: bài này chỉ là ví dụ")
        .contains("<meta name=\"robots\" content=\"noindex\">");
    assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex");
    assertThat(body("/en/checks/mau-honey"))
        .contains("<title>[SAMPLE] Lemon")
        .contains("SAMPLE: this check is only an example");
    assertThat(body("/vi/checks")).contains("MẪU: các bài ở đây chỉ là ví dụ").contains("[MẪU]");
  }

  @Test
  void aPartInAnotherLanguageSaysWhichOneItIs() throws Exception {
    assertThat(body("/en/checks/mau-shelter"))
        .contains("<html lang=\"en\"")
        .contains("<p lang=\"vi\">Trường tiểu học xã Mẫu mở cửa")
        .contains("lang=\"vi\">[MẪU] Trường tiểu học")
        .contains("<p lang=\"vi\">Không thấy tác dụng.</p>")
        .contains("<dd>Mau commune</dd>")
        .contains("From 5 October 2026 to the end of 10 October 2026.")
        .contains("That time is over");
    assertThat(body("/vi/checks/mau-shelter")).doesNotContain("lang=\"vi\">[MẪU]");
  }

  @Test
  void aClaimWithMarkupIsShownAsText() throws Exception {
    for (String path : List.of("/vi/checks/mau-script", "/vi/checks")) {
      assertThat(body(path))
          .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; “chanh”")
          .doesNotContain("<script>alert");
    }
  }

  @Test
  void inTheListTheVerdictStandsBeforeItsClaim() throws Exception {
    String list = body("/vi/checks");
    String claim = "Uống nước chanh mật ong 30 ngày";
    String before = list.substring(0, list.indexOf(claim));
    assertThat(before.lastIndexOf("data-grade=\"false\""))
        .isGreaterThan(before.lastIndexOf("<li"))
        .isLessThan(before.lastIndexOf("không chữa khỏi tiểu đường"));
    assertInOrder(list, "mau-shelter", "mau-honey");
  }

  @Test
  void aReplacedVersionStaysReadableAndPointsToTheNewest() throws Exception {
    assertThat(body("/vi/checks/mau-shelter"))
        .contains("<span aria-current=\"page\">Bản 2, kiểm chứng ngày 6 tháng 10, 2026</span>")
        .contains(
            "<a href=\"/vi/checks/mau-shelter/1\">Bản 1, kiểm chứng ngày 5 tháng 10, 2026</a>")
        .doesNotContain("Đây là một bản cũ");
    HttpResponse<String> old = site.get("/vi/checks/mau-shelter/1");
    assertThat(old.body())
        .contains("Đây là một bản cũ")
        .contains(
            "<a href=\"/vi/checks/mau-shelter\">Xem bản mới nhất, kiểm chứng ngày 6 tháng 10");
    assertThat(old.headers().firstValue("X-Robots-Tag")).contains("noindex");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/vi/checks/mau-unknown",
        "/en/checks/mau-unknown",
        "/vi/checks/mau-shelter/3",
        "/vi/checks/mau-shelter/0",
        "/vi/checks/mau-shelter/01",
        "/vi/checks/mau-shelter/99999999999",
        "/vi/checks/mau-shelter/x",
        "/fr/checks/mau-shelter",
        "/vi/checks?page=2",
        "/vi/checks?page=0",
        "/vi/checks?page=x",
        "/vi/checks/%3Cscript%3E"
      })
  void whatIsNotThereIsNotFound(String path) throws Exception {
    HttpResponse<String> answer = site.get(path);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.body()).doesNotContain("<script>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/vi/checks/mau-honey",
        "/vi/checks",
        "/vi/checks/mau-shelter/1",
        "/v1alpha1/claims:search?query=chanh"
      })
  void whoHasItAlreadyIsToldSo(String path) throws Exception {
    HttpResponse<String> first = site.get(path);
    String etag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(etag).startsWith("\"");
    assertThat(first.headers().firstValue("Cache-Control")).contains("public, max-age=60");
    HttpResponse<String> second = site.get(path, "If-None-Match", etag);
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    assertThat(second.headers().firstValue("ETag")).contains(etag);
    assertThat(site.get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
  }

  @Test
  void languagesHaveValidatorsOfTheirOwn() throws Exception {
    assertThat(site.get("/vi/checks/mau-honey").headers().firstValue("ETag"))
        .isNotEqualTo(site.get("/en/checks/mau-honey").headers().firstValue("ETag"));
  }

  @Test
  void theListTurnsItsPages() throws Exception {
    try (PublishedSite many = new PublishedSite()) {
      assertThat(many.get("/en/checks").body()).contains("has not published any check yet");
      List<PublishedCheck> checks = new ArrayList<>();
      for (int n = 10; n < 35; n++) {
        checks.add(
            Checks.renamed(
                Checks.honey(), "019a0000-0000-7000-8000-0000000000" + n, "mau-number-" + n));
      }
      many.publish(checks.toArray(PublishedCheck[]::new));
      String first = many.get("/vi/checks").body();
      assertThat(first)
          .contains("mau-number-10", "mau-number-29", "href=\"/vi/checks?page=2\"")
          .doesNotContain("mau-number-30", "rel=\"prev\"");
      assertThat(many.get("/vi/checks?page=2").body())
          .contains(
              "mau-number-30",
              "mau-number-34",
              "<a class=\"button second\" rel=\"prev\" href=\"/vi/checks\">")
          .doesNotContain("mau-number-29", "rel=\"next\"");
      assertThat(many.get("/vi/checks?page=3").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void everyTextOfThePageIsInItsBundle() throws Exception {
    for (String path : List.of("/vi/checks/mau-honey", "/en/checks/mau-shelter/1", "/en/checks")) {
      assertThat(body(path)).doesNotContain("??", " th:", "publishing.");
    }
  }

  private static String body(String path) throws Exception {
    HttpResponse<String> answer = site.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private static void assertInOrder(String text, String... parts) {
    assertThat(text).contains(parts);
    assertThat(Arrays.stream(parts).mapToInt(part -> text.indexOf(part)).boxed().toList())
        .as("places of %s", List.of(parts))
        .isSorted();
  }
}
