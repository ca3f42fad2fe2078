package org.minhchung.desk.verification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minhchung.desk.verification.web.RegisterSite.HOA;
import static org.minhchung.desk.verification.web.RegisterSite.LAN;
import static org.minhchung.desk.verification.web.RegisterSite.MINH;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The register from both sides: two people keep it, everybody reads it. */
class RegisterPagesIT {

  private static final String DESK = "/desk/en/publishers";

  private RegisterSite site;

  @BeforeEach
  void start() throws Exception {
    site = new RegisterSite();
  }

  @AfterEach
  void stop() throws Exception {
    site.close();
  }

  @Test
  void whatOneProposedAndAnotherConfirmedIsReadByEverybody() throws Exception {
    site.signIn(MINH);
    HttpResponse<String> proposed =
        site.post(
            DESK + "/party",
            "party",
            "",
            "kind",
            "publisher",
            "name",
            "Báo Sông Xanh",
            "site",
            "https://www.songxanh.example/",
            "imprint",
            "https://songxanh.example/toa-soan");
    assertThat(proposed.body())
        .contains("The proposal is filed", "Add Báo Sông Xanh: publisher, site songxanh.example")
        .doesNotContain("/confirm\"");
    assertThat(site.get("/en/publishers").body()).doesNotContain("Sông Xanh");

    String entry = waiting(site.signIn(LAN).get(DESK).body()).getFirst();
    assertThat(site.post(DESK + "/confirm", "entry", entry).body()).contains("Confirmed.");
    site.show();

    assertThat(site.get("/vi/publishers").body())
        .contains("Báo Sông Xanh", "songxanh.example", "https://songxanh.example/toa-soan");
    assertThat(site.get("/api/v1/publishers").body())
        .contains("\"name\":\"Báo Sông Xanh\"", "\"kind\":\"publisher\"");
  }

  @Test
  void theChainOfControlIsShownUpwardsWithItsDaysAndItsEnd() throws Exception {
    String paper = filed("Báo Một", "publisher", "mot.example");
    String company = filed("Công ty Hai", "organisation", "");
    String group = filed("Tập đoàn Ba", "organisation", "");
    link(paper, company, "owner", "2020-05-01");
    link(company, group, "funder", "");

    String page = site.get("/en/publishers/" + paper).body();
    assertThat(page).containsSubsequence("Công ty Hai", "owner, since 1 May 2020", "Tập đoàn Ba");
    assertThat(site.get("/en/publishers/" + group).body()).contains("Whom it stands behind");

    String ending =
        Pattern.compile("<option value=\"([0-9a-f-]+)\">Công ty Hai is the owner")
            .matcher(site.get(DESK).body())
            .results()
            .findFirst()
            .orElseThrow()
            .group(1);
    site.signIn(MINH).post(DESK + "/end", "link", ending, "reason", "Sold.");
    confirmAll();

    assertThat(site.get("/en/publishers/" + paper).body())
        .contains("it counts until 28 December 2026", "Reason: Sold.");
    site.pass(Duration.ofDays(31));
    assertThat(site.get("/en/publishers/" + paper).body())
        .contains("The register does not say who stands behind it.")
        .contains("Reason: Sold.");
    assertThat(site.get("/api/v1/publishers/" + paper).body())
        .contains("\"controlledBy\":[]", "\"leafIndex\":0", "\"salt\":\"");
  }

  @Test
  void whatCannotBeReadIsSaidSoAndNothingIsFiled() throws Exception {
    site.signIn(MINH);
    for (List<String> wrong :
        List.of(
            List.of("publisher", "", "a.example", "https://a.example/"),
            List.of("publisher", "Báo", "", "https://a.example/"),
            List.of("publisher", "Báo", "a.example", "ftp://a.example/"),
            List.of("publisher", "Báo", "facebook.com", "https://a.example/"),
            List.of("organisation", "Báo", "", "https://www.tiktok.com/@ai"),
            List.of("person", "Báo", "a.example", "https://a.example/"))) {
      HttpResponse<String> answer =
          site.post(
              DESK + "/party",
              "kind",
              wrong.get(0),
              "name",
              wrong.get(1),
              "site",
              wrong.get(2),
              "imprint",
              wrong.get(3));
      assertThat(answer.body()).as(wrong.toString()).contains("We could not read this");
    }
    assertThat(waiting(site.get(DESK).body())).isEmpty();
  }

  @Test
  void onlyWhoMayComesIn() throws Exception {
    assertThat(site.signIn(HOA).get(DESK).statusCode()).isEqualTo(403);
    assertThat(site.signIn(MINH).post(DESK + "/confirm", "entry", "x").statusCode()).isEqualTo(403);
  }

  @Test
  void aPartyNobodyKnowsIsNotThere() throws Exception {
    String nobody = "0195f3a0-0000-7000-8000-00000000ffff";

    assertThat(site.get("/vi/publishers/" + nobody).statusCode()).isEqualTo(404);
    assertThat(site.get("/api/v1/publishers/" + nobody).statusCode()).isEqualTo(404);
    assertThat(site.get("/vi/publishers/anything").statusCode()).isEqualTo(404);
  }

  private String filed(String name, String kind, String host) throws Exception {
    site.signIn(MINH)
        .post(
            DESK + "/party",
            "kind",
            kind,
            "name",
            name,
            "site",
            host,
            "imprint",
            "https://danh-ba.example/" + name.hashCode());
    confirmAll();
    return Pattern.compile("<option value=\"([0-9a-f-]+)\">" + name)
        .matcher(site.get(DESK).body())
        .results()
        .findFirst()
        .orElseThrow()
        .group(1);
  }

  private void link(String controlled, String controller, String control, String since)
      throws Exception {
    site.signIn(MINH)
        .post(
            DESK + "/link",
            "controlled",
            controlled,
            "controller",
            controller,
            "control",
            control,
            "since",
            since,
            "source",
            "https://danh-ba.example/so-huu");
    confirmAll();
  }

  private void confirmAll() throws Exception {
    for (String entry : waiting(site.signIn(LAN).get(DESK).body())) {
      site.post(DESK + "/confirm", "entry", entry);
    }
    site.show();
  }

  /** Each proposal stands in two forms. */
  private static List<String> waiting(String page) {
    return Pattern.compile("name=\"entry\" value=\"([0-9a-f-]+)\"")
        .matcher(page)
        .results()
        .map(found -> found.group(1))
        .distinct()
        .toList();
  }
}
