package org.minhchung.desk.claims.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minhchung.desk.claims.web.StaffedDesk.HOA;
import static org.minhchung.desk.claims.web.StaffedDesk.LAN;
import static org.minhchung.desk.claims.web.StaffedDesk.MINH;
import static org.minhchung.desk.claims.web.StaffedDesk.TAM;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.desk.claims.ClaimKind;
import org.minhchung.desk.claims.Claims;
import org.minhchung.desk.claims.ItemId;
import org.minhchung.desk.claims.Queue;
import org.minhchung.desk.claims.QueueFilter;
import org.minhchung.desk.claims.QueueItem;
import org.minhchung.desk.kernel.Actor;

/** The queue as two people and a newcomer work at it, on a whole desk. */
class QueuePagesIT {

  private static final String FLOOD =
      "Nước sông đã dâng tới cầu Long Biên, bà con ven sông chuẩn bị di dời gấp";
  private static final String SCHOOL = "Ngày mai toàn tỉnh cho học sinh nghỉ học vì bão";

  @TempDir private static Path folder;
  private static StaffedDesk desk;

  @BeforeAll
  static void start() {
    desk = StaffedDesk.start(folder);
  }

  @BeforeEach
  void twoGroupsWait() {
    desk.clear();
    desk.leave(FLOOD);
    desk.leave(SCHOOL);
    desk.awaitOpen(2);
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  @Test
  void aGroupBecomesAClaimThatTwoPeopleWroteAndRead() {
    Document queue = page(LAN, "/desk/vi/queue");
    assertThat(queue.select(".queue .words").eachText()).containsExactlyInAnyOrder(FLOOD, SCHOOL);
    assertThat(queue.text())
        .contains("chưa ai làm")
        .contains("mới hôm nay")
        .contains("ít người hỏi");

    String flood = handle(queue, FLOOD);
    assertThat(desk.post(LAN, "/desk/vi/queue", "deed", "take", "item", flood).statusCode())
        .isEqualTo(302);
    queue = page(MINH, "/desk/vi/queue");
    assertThat(line(queue, FLOOD).text()).contains("Lan");

    String group = line(queue, FLOOD).selectFirst(".words a").attr("href");
    assertThat(page(LAN, group).select("textarea[name=vi]")).isNotEmpty();
    assertThat(page(MINH, group).text()).contains("Cũng đang mở nhóm này: Lan");

    HttpResponse<String> saved =
        desk.send(
            desk.request(LAN, group + "/claim")
                .header("X-Saves-Itself", "1")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    java.net.http.HttpRequest.BodyPublishers.ofString(
                        desk.token(LAN) + "&version=" + version(group) + "&vi=Nuoc")));
    assertThat(saved.statusCode()).isEqualTo(204);
    assertThat(saved.headers().firstValue("X-Version")).contains(version(group));

    propose(LAN, group);
    Element form = waiting(MINH, group).selectFirst("form");
    assertThat(waiting(LAN, group).select("form")).isEmpty();
    desk.post(
        MINH,
        form.attr("action"),
        "version",
        form.selectFirst("[name=version]").attr("value"),
        "deed",
        "confirm");

    QueueItem item = item(group);
    assertThat(item.state())
        .isInstanceOfSatisfying(
            QueueItem.State.Claimed.class,
            claimed ->
                assertThat(desk.part(Claims.class).byId(claimed.claim()).orElseThrow())
                    .satisfies(
                        claim -> {
                          assertThat(claim.kind()).isEqualTo(ClaimKind.FACT);
                          assertThat(claim.in("vi").value()).startsWith("Nước sông Hồng");
                        }));
  }

  @Test
  void whoWroteItCannotConfirmItEvenByHand() {
    String group = line(page(LAN, "/desk/vi/queue"), FLOOD).selectFirst(".words a").attr("href");
    propose(LAN, group);
    Element form = waiting(MINH, group).selectFirst("form");

    HttpResponse<String> refused =
        desk.post(
            LAN,
            form.attr("action"),
            "version",
            form.selectFirst("[name=version]").attr("value"),
            "deed",
            "confirm");

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("Người thứ hai phải là người khác.");
  }

  @Test
  void manyAreClosedWithAReasonAndTheUndoBringsThemBack() {
    Document queue = page(LAN, "/desk/en/queue");

    HttpResponse<String> closed =
        desk.post(
            LAN,
            "/desk/en/queue",
            "deed",
            "close",
            "reason",
            "opinion",
            "item",
            handle(queue, FLOOD),
            "item",
            handle(queue, SCHOOL));
    Document after = page(LAN, path(closed));
    assertThat(after.text()).contains("Done for 2 items.").contains("There is nothing here.");
    assertThat(page(LAN, "/en/queue").text()).contains("an opinion 10 or fewer");

    desk.post(
        LAN,
        "/desk/en/queue/undo",
        "deed",
        after.selectFirst("form[action*=undo] [name=deed]").attr("value"));
    assertThat(page(LAN, "/desk/en/queue").select(".queue .words")).hasSize(2);
  }

  @Test
  void whatAnotherChangedMeanwhileIsSaidAndLeftAlone() {
    String stale = handle(page(LAN, "/desk/vi/queue"), FLOOD);
    desk.post(MINH, "/desk/vi/queue", "deed", "take", "item", stale);

    HttpResponse<String> late = desk.post(LAN, "/desk/vi/queue", "deed", "take", "item", stale);

    assertThat(late.headers().firstValue("Location").orElseThrow()).contains("items=0&missed=1");
  }

  @Test
  void newItemsWaitBehindALink() {
    String news = page(LAN, "/desk/vi/queue").selectFirst("[data-news]").attr("data-news");
    assertThat(desk.get(LAN, news).body()).isEqualTo("0");

    desk.leave("Ốc bươu ngoài đồng ăn hết lúa của cả xã trong một đêm");
    desk.awaitOpen(3);

    assertThat(desk.get(LAN, news).body()).isEqualTo("1");
  }

  @Test
  void aNewcomersFirstTask() {
    Document queue = page(LAN, "/desk/vi/queue");
    String group = line(queue, FLOOD).selectFirst(".words a").attr("href");
    assertThat(page(HOA, group).select("form"))
        .noneMatch(form -> form.attr("action").contains("claim"));
    desk.post(LAN, group + "/task", "kind", "find-source", "hint", "Xem trang của trạm thủy văn.");

    Document start = page(HOA, "/desk/vi/start");
    assertThat(start.text())
        .contains("Tìm nguồn gốc")
        .contains("Làm tốt là:")
        .contains("Xem trang của trạm thủy văn.")
        .contains("Hỏi: Lan");
    String task = start.selectFirst("form[action*=tasks]").attr("action");
    desk.post(HOA, task, "deed", "take");
    desk.post(HOA, task, "deed", "finish", "result", "Trang của trạm ghi mực nước 9,1 m.");

    assertThat(page(HOA, "/desk/vi/start").select("form[action*=accept]")).isEmpty();
    Document done = page(LAN, "/desk/vi/start");
    assertThat(done.text()).contains("Trang của trạm ghi mực nước 9,1 m.");
    assertThat(desk.post(LAN, done.selectFirst("form[action*=accept]").attr("action")).statusCode())
        .isEqualTo(302);
    assertThat(page(LAN, "/desk/vi/start").text()).doesNotContain("9,1 m");
  }

  @Test
  void theDutyListHandsOver() {
    Document duty = page(LAN, "/desk/vi/duty");
    String today = duty.selectFirst("[name=day] option[selected]").attr("value");
    desk.post(
        LAN,
        "/desk/vi/duty",
        "deed",
        "put",
        "day",
        today,
        "part",
        "morning",
        "person",
        LAN.person().value());
    desk.post(
        LAN,
        "/desk/vi/duty",
        "deed",
        "note",
        "day",
        today,
        "part",
        "morning",
        "person",
        LAN.person().value(),
        "version",
        "0",
        "note",
        "Nhóm cầu Long Biên đang chờ trạm trả lời.");

    assertThat(page(MINH, "/desk/vi/duty").text())
        .contains("Nhóm cầu Long Biên đang chờ trạm trả lời.");
    assertThat(page(HOA, "/desk/vi/start").text()).contains("Hôm nay bạn có thể hỏi: Lan");
    assertThat(
            desk.post(
                    MINH,
                    "/desk/vi/duty",
                    "deed",
                    "note",
                    "day",
                    today,
                    "part",
                    "morning",
                    "person",
                    LAN.person().value(),
                    "version",
                    "1",
                    "note",
                    "x")
                .statusCode())
        .isEqualTo(409);
  }

  @Test
  void whoOnlyReadsSeesNoForms() {
    assertThat(page(TAM, "/desk/vi/queue").select("form[method=post] button, [type=checkbox]"))
        .isEmpty();
    assertThat(desk.post(TAM, "/desk/vi/queue", "deed", "take").statusCode()).isEqualTo(403);
    assertThat(desk.post(HOA, "/desk/vi/queue", "deed", "take").statusCode()).isEqualTo(403);
    assertThat(desk.get(HOA, "/desk/vi/weights").statusCode()).isEqualTo(403);
  }

  @Test
  void rubbishIsRefusedInWords() {
    for (String[] fields :
        List.of(
            new String[] {"deed", "take"},
            new String[] {"deed", "close", "reason", "expired", "item", handleOfFlood()},
            new String[] {"deed", "sort", "item", handleOfFlood()},
            new String[] {"deed", "sort", "place", "99", "item", handleOfFlood()},
            new String[] {"deed", "explode", "item", handleOfFlood()},
            new String[] {"deed", "join", "item", handleOfFlood()},
            new String[] {"deed", "take", "item", "nonsense:1"},
            new String[] {
              "deed", "assign", "colleague", HOA.person().value(), "item", handleOfFlood()
            })) {
      assertThat(desk.post(LAN, "/desk/vi/queue", fields).statusCode())
          .as(fields[1])
          .isEqualTo(409);
    }
    assertThat(desk.get(LAN, "/desk/vi/groups/nonsense").statusCode()).isEqualTo(404);
    assertThat(desk.get(LAN, "/desk/vi/queue?after=nonsense&topic=x&show=y").statusCode())
        .isEqualTo(200);
  }

  @Test
  void everyPageIsThereInBothLanguages() {
    for (String language : List.of("vi", "en")) {
      for (String path : List.of("queue", "waiting", "start", "duty", "day")) {
        assertThat(page(MINH, "/desk/" + language + "/" + path).select("h1")).as(path).hasSize(1);
      }
      assertThat(page(MINH, "/desk/" + language + "/weights").select("input[type=number]"))
          .hasSize(5);
      assertThat(page(MINH, "/" + language + "/queue").select("table")).hasSize(2);
    }
  }

  private void propose(Actor by, String group) {
    desk.post(
        by,
        group + "/claim",
        "version",
        version(group),
        "deed",
        "propose",
        "vi",
        "Nước sông Hồng đã dâng tới cầu Long Biên ngày hôm nay.",
        "topic",
        "disaster",
        "place",
        "01",
        "true",
        "Trạm thủy văn công bố mực nước trên báo động ba.",
        "false",
        "Trạm thủy văn công bố mực nước thấp hơn.");
  }

  /** What waits for a second person about a group. */
  private Element waiting(Actor as, String group) {
    return page(as, "/desk/vi/waiting").select("article").stream()
        .filter(article -> article.select("a[href=" + group + "]").size() == 1)
        .findFirst()
        .orElseThrow();
  }

  /** The version of the claim that is being written, as the page sends it back. */
  private String version(String group) {
    return page(LAN, group).selectFirst("form[data-saves-itself] [name=version]").attr("value");
  }

  private static String path(HttpResponse<String> redirect) {
    URI there = URI.create(redirect.headers().firstValue("Location").orElseThrow());
    return there.getRawPath() + "?" + there.getRawQuery();
  }

  private QueueItem item(String group) {
    return desk.part(Queue.class)
        .item(new ItemId(group.substring(group.lastIndexOf('/') + 1)))
        .orElseThrow();
  }

  private String handleOfFlood() {
    QueueItem first = desk.part(Queue.class).page(QueueFilter.open(), null).getFirst();
    return first.id().value() + ":" + first.version();
  }

  private Document page(Actor as, String path) {
    HttpResponse<String> answer = desk.get(as, path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private static Element line(Document queue, String text) {
    return queue.select(".queue > li").stream()
        .filter(line -> line.text().contains(text))
        .findFirst()
        .orElseThrow();
  }

  private static String handle(Document queue, String text) {
    return line(queue, text).selectFirst("input[name=item]").attr("value");
  }
}
