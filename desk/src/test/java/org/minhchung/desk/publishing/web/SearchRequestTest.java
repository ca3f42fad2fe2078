package org.minhchung.desk.publishing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchRequestTest {

  @Test
  void whatIsLeftOutHasTheUsualValue() {
    assertThat(SearchRequest.of(Map.of("query", " chanh ")))
        .isEqualTo(new SearchRequest("chanh", "", "", 0, 10, 0, 0));
  }

  @Test
  void theRegionOfALanguageIsIgnored() {
    assertThat(SearchRequest.of(Map.of("query", "x", "languageCode", "en-US")).language())
        .isEqualTo("en");
    assertThat(SearchRequest.of(Map.of("query", "x", "languageCode", "VI")).language())
        .isEqualTo("vi");
  }

  @Test
  void aPageIsBoundedNotRefused() {
    assertThat(SearchRequest.of(Map.of("query", "x", "pageSize", "5000")).pageSize())
        .isEqualTo(SearchRequest.MOST);
    assertThat(SearchRequest.of(Map.of("query", "x", "pageSize", "0")).pageSize()).isEqualTo(10);
  }

  @Test
  void aSiteAloneIsAQuestion() {
    assertThat(SearchRequest.of(Map.of("reviewPublisherSiteFilter", "WWW.Desk.Example")).site())
        .isEqualTo("desk.example");
  }

  @ParameterizedTest(name = "{0}={1}")
  @CsvSource({
    "pageSize, -1",
    "pageSize, ten",
    "pageSize, 1.5",
    "pageSize, 99999999999",
    "maxAgeDays, -1",
    "maxAgeDays, x",
    "offset, -1",
    "offset, 1000001",
    "languageCode, x",
    "languageCode, 'en,vi'",
    "pageToken, %%%",
    "pageToken, abc",
    "query, ''"
  })
  void whatCannotBeAnsweredIsRefusedWithItsName(String name, String value) {
    Map<String, String> parameters =
        name.equals("query") ? Map.of(name, value) : Map.of("query", "x", name, value);
    assertThatThrownBy(() -> SearchRequest.of(parameters))
        .isInstanceOf(SearchRequest.Bad.class)
        .hasMessageContaining(name);
  }

  @Test
  void aTokenGoesOnWithItsOwnQuestionOnly() {
    String token = SearchRequest.of(Map.of("query", "x", "maxAgeDays", "9")).token(20, 3);
    assertThat(
            SearchRequest.of(
                Map.of("query", "x", "maxAgeDays", "9", "pageToken", token, "pageSize", "4")))
        .isEqualTo(new SearchRequest("x", "", "", 9, 4, 20, 3));
    assertThatThrownBy(() -> SearchRequest.of(Map.of("query", "y", "pageToken", token)))
        .hasMessage("pageToken does not belong to this search");
    assertThatThrownBy(
            () ->
                SearchRequest.of(
                    Map.of("query", "x", "maxAgeDays", "9", "pageToken", token, "offset", "1")))
        .hasMessage("offset may only be given without pageToken");
  }
}
