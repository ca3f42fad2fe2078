package org.minhchung.desk.publishing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.publishing.Checks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a client built for the Fact Check Tools API gets from us, over HTTP. */
class ClaimsSearchTest {

  private static PublishedSite site;

  @BeforeAll
  static void start() throws Exception {
    site = new PublishedSite();
    site.publish(Checks.honey(), Checks.shelter());
    for (int n = 10; n < 35; n++) {
      site.publish(
          Checks.renamed(
              Checks.saying(Checks.shelter(), "Câu số " + n + " về nước lũ"),
              "019a0000-0000-7000-8000-0000000000" + n,
              "mau-number-" + n));
    }
  }

  @AfterAll
  static void stop() throws Exception {
    site.close();
  }

  @BeforeEach
  void nothingIsNear() {
    site.finds(List.of());
  }

  @Test
  void theShapeIsThatOfTheFactCheckTools() throws Exception {
    assertThat(JsonMapper.shared().readTree(site.get(search("lemon+honey")).body()))
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {"claims":[{
                      "text":"Uống nước chanh mật ong 30 ngày chữa khỏi bệnh tiểu đường.",
                      "claimReview":[
                        {"publisher":{"name":"Sample desk","site":"desk.example"},
                         "url":"https://www.desk.example/en/checks/mau-honey",
                         "title":"[SAMPLE] Lemon honey water does not cure diabetes",
                         "reviewDate":"2026-10-03T00:00:00Z",
                         "textualRating":"False",
                         "languageCode":"en"},
                        {"publisher":{"name":"Bàn kiểm chứng mẫu","site":"desk.example"},
                         "url":"https://www.desk.example/vi/checks/mau-honey",
                         "title":"[MẪU] Nước chanh mật ong không chữa khỏi tiểu đường",
                         "reviewDate":"2026-10-03T00:00:00Z",
                         "textualRating":"Sai",
                         "languageCode":"vi"}]}]}
                    """));
  }

  @Test
  void oneLanguageIsAnsweredInThatLanguage() throws Exception {
    JsonNode claim = claims(search("lemon+honey") + "&languageCode=en-US").get(0);
    assertThat(claim.get("text").stringValue()).startsWith("Drinking lemon honey water");
    assertThat(claim.get("claimReview")).hasSize(1);
    assertThat(claims(search("lemon+honey") + "&languageCode=km")).isEmpty();
  }

  @Test
  void accentsAndCaseDoNotMatter() throws Exception {
    assertThat(claims(search("TIEU+duong"))).hasSize(1);
  }

  @Test
  void whatMatchingFindsNearComesFirstAndWhatIsFarIsLeftOut() throws Exception {
    site.finds(List.of(new ClaimId("not-ours"), Checks.HONEY));
    List<JsonNode> found = claims(search("nước"));
    assertThat(found).hasSize(10);
    assertThat(found.getFirst().get("text").stringValue()).contains("chanh mật ong");
    assertThat(claims(search("zzz"))).hasSize(1);
  }

  @Test
  void nothingFoundIsAnEmptyObject() throws Exception {
    assertThat(site.get(search("zzz")).body()).isEqualTo("{}");
  }

  @Test
  void pagesLeadThroughEverythingOnce() throws Exception {
    Set<String> seen = new LinkedHashSet<>();
    int found = 0;
    String token = "";
    do {
      JsonNode page =
          JsonMapper.shared()
              .readTree(site.get(search("nước+lũ") + "&pageSize=7&pageToken=" + token).body());
      for (JsonNode claim : page.get("claims")) {
        seen.add(claim.get("text").stringValue());
        found++;
      }
      token = page.path("nextPageToken").asString("");
    } while (!token.isEmpty());
    assertThat(found).isEqualTo(25);
    assertThat(seen).hasSize(25);
  }

  @Test
  void anOffsetLeavesOutThatMany() throws Exception {
    List<JsonNode> all = claims(search("nước+lũ") + "&pageSize=25");
    List<JsonNode> rest = claims(search("nước+lũ") + "&pageSize=25&offset=20");
    assertThat(rest).isEqualTo(all.subList(20, 25));
  }

  @Test
  void ourSiteAloneListsEverythingAndAnotherNothing() throws Exception {
    String path = "/v1alpha1/claims:search?pageSize=100&reviewPublisherSiteFilter=";
    assertThat(claims(path + "desk.example")).hasSize(27);
    assertThat(claims(path + "www.desk.example")).hasSize(27);
    assertThat(claims(path + "other.example")).isEmpty();
  }

  @Test
  void whatIsOlderThanAskedForIsLeftOut() throws Exception {
    String path = "/v1alpha1/claims:search?pageSize=100&reviewPublisherSiteFilter=desk.example";
    assertThat(claims(path + "&maxAgeDays=15")).hasSize(26);
    assertThat(claims(path + "&maxAgeDays=14")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1alpha1/claims:search",
        "/v1alpha1/claims:search?query=x&pageSize=-1",
        "/v1alpha1/claims:search?query=x&pageToken=x",
      })
  void aBadParameterIsAnsweredInTheShapeOfGooglesErrors(String path) throws Exception {
    HttpResponse<String> answer = site.get(path);
    JsonNode error = JsonMapper.shared().readTree(answer.body()).get("error");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(error.get("code").intValue()).isEqualTo(400);
    assertThat(error.get("status").stringValue()).isEqualTo("INVALID_ARGUMENT");
    assertThat(error.get("message").stringValue()).isNotBlank();
  }

  @Test
  void whatGooglesClientsAlsoSendIsLeftAlone() throws Exception {
    HttpResponse<String> answer =
        site.get(search("lemon+honey") + "&key=abc&alt=json&prettyPrint=false", "Accept", "*/*");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
  }

  @Test
  void theDescriptionNamesEveryParameterAndTheShape() throws Exception {
    JsonNode search =
        JsonMapper.shared()
            .readTree(site.get("/api/openapi").body())
            .at("/paths/~1v1alpha1~1claims:search/get");
    List<String> names = new ArrayList<>();
    search.get("parameters").forEach(parameter -> names.add(parameter.get("name").stringValue()));
    assertThat(names)
        .containsExactlyInAnyOrder(
            "query",
            "languageCode",
            "reviewPublisherSiteFilter",
            "maxAgeDays",
            "pageSize",
            "pageToken",
            "offset");
    assertThat(search.at("/responses/200").toString()).contains("FoundClaims");
    assertThat(search.get("responses").propertyNames()).contains("400", "429");
  }

  private static String search(String query) {
    return "/v1alpha1/claims:search?query=" + encoded(query);
  }

  private static String encoded(String query) {
    return URLEncoder.encode(query.replace('+', ' '), StandardCharsets.UTF_8);
  }

  private static List<JsonNode> claims(String path) throws Exception {
    HttpResponse<String> answer = site.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    List<JsonNode> claims = new ArrayList<>();
    JsonMapper.shared().readTree(answer.body()).path("claims").forEach(claims::add);
    return claims;
  }
}
