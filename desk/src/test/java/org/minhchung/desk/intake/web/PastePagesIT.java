package org.minhchung.desk.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minhchung.desk.claims.ChannelKind;
import org.minhchung.desk.intake.Cast;
import org.minhchung.desk.intake.DoubleDesk.DoubleMessages;
import org.minhchung.desk.intake.DoubleMatching;
import org.minhchung.desk.intake.RunningDesk;

/** The reader's way through the pages, over real HTTP, without a script. */
class PastePagesIT {

  @Test
  void theFrontPageIsSmallAndNeedsNothingElseToBeReadAndUsed() throws IOException {
    String page = RunningDesk.get("/vi").body();

    assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(40_000);
    assertThat(zipped(page)).isLessThan(14_000);
    assertThat(page)
        .contains("<textarea id=\"text\" name=\"text\"", "action=\"/vi/answer\"")
        .doesNotContain("<link rel=\"stylesheet\"", "style=\"", "http://", "onclick", "??");
    assertThat(Pattern.compile("<script(?! defer src=\"/assets/)").matcher(page).find()).isFalse();
  }

  @Test
  void theAnswerComesInThePromisedOrder() {
    String page = RunningDesk.form("/vi/answer", "text", "nuoc chanh mat ong").body();

    assertInOrder(
        page,
        "Điều bạn nhận được là sai.",
        "Uống nước chanh mật ong mỗi sáng trong 30 ngày",
        "Việc nên làm",
        "Cứ dùng thuốc và tái khám",
        "Trả lời ngắn",
        "Không, nước chanh mật ong không chữa khỏi",
        "Bằng chứng",
        "Hướng dẫn ăn uống cho người bệnh",
        "Kiểm chứng ngày",
        "6 tháng 5, 2026",
        "đến hết 30 tháng 6, 2027",
        "Vì sao chúng tôi cho là cùng một điều",
        "Chép câu trả lời này",
        "Đây không phải tin tôi nhận được");
    assertThat(page).doesNotContain("??");
  }

  @Test
  void anAnswerIsStoredByNobody() {
    HttpResponse<String> answer = RunningDesk.form("/en/answer", "text", "lemon");

    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.headers().map()).doesNotContainKey("Set-Cookie");
  }

  @Test
  void whatIsInAnotherLanguageSaysSo() {
    assertThat(RunningDesk.form("/vi/answer", "text", "siren").body())
        .contains("<html lang=\"vi\">")
        .contains("lang=\"en\">The city tests its flood sirens")
        .contains("lang=\"en\">Yes, the sirens are tested");
    assertThat(RunningDesk.form("/en/answer", "text", "siren").body())
        .contains("<html lang=\"en\">")
        .doesNotContain("lang=\"en\">The city tests");
  }

  @Test
  void aCheckByOthersIsShownAsTheirs() {
    String page = RunningDesk.form("/en/answer", "text", "the dam").body();

    assertThat(page)
        .contains("Sample Fact Service has checked it and says:", "<q>Not true</q>")
        .contains("Checked by Sample Fact Service", "Our desk has not checked it itself.")
        .doesNotContain("What you were sent is");
  }

  @Test
  void aConflictIsNamedAndNothingIsCertain() {
    String page = RunningDesk.form("/en/answer", "text", "lemon 45").body();

    assertThat(page)
        .contains("It may be one of these", "We are not certain.")
        .contains("Your message says “45 ngày”, the check is about “30 ngày”.")
        .contains("Your message speaks about this claim")
        .contains("Leave it")
        .doesNotContain("What you were sent is");
    assertThat(page.split("class=\"card\"", -1)).hasSize(4);
  }

  @Test
  void everyClaimThatMayBeMeantComesWithItsVerdict() {
    String[] cards =
        RunningDesk.form("/en/answer", "text", "lemon 45").body().split("class=\"card\"", -1);

    assertThat(cards[1]).contains("<span>False</span>");
    assertThat(cards[2]).contains("<q>Not true</q>");
    assertThat(cards[3]).contains("<span>Misleading</span>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"something else", "withdrawn", "🙏", "<script>alert(1)</script>", "\u202e"})
  void whatIsNotKnownIsSaidAndMayBeLeft(String text) {
    HttpResponse<String> answer = RunningDesk.form("/en/answer", "text", text);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("We do not know this one yet.", "action=\"/en/leave\"")
        .doesNotContain("<script>alert");
  }

  @Test
  void aLongForwardShowsWhichSentenceIsAnsweredAndThatTheRestIsNotKnown() {
    String page = RunningDesk.form("/en/answer", "text", "chanh\nand more").body();

    assertInOrder(
        page,
        "One point in what you were sent is false.",
        "Bà con chú ý.",
        "Not known.",
        "Uống nước chanh mật ong 30 ngày khỏi tiểu đường.",
        "This sentence is answered above.",
        "Còi báo lũ thử",
        "/en/checks/siren-test",
        "Of the other sentences we know nothing");
  }

  @Test
  void aMessageAboutAClaimIsNotCalledFalse() {
    assertThat(RunningDesk.form("/en/answer", "text", "không phải chanh").body())
        .contains("Your message speaks about something that has been checked: False.")
        .doesNotContain("What you were sent is false.");
  }

  @Test
  void aCallForHelpGetsTheNumbersBeforeAnythingElse() {
    String page = RunningDesk.form("/vi/answer", "text", "có người bị kẹt").body();

    assertInOrder(page, "<main", "tel:112", "tel:113", "tel:114", "tel:115", "<h1");
  }

  @Test
  void whatIsLeftIsStoredMaskedWithTheDayAndShownAsStored() {
    DoubleMessages messages = RunningDesk.part(DoubleMessages.class);
    messages.kept.clear();

    String page = RunningDesk.form("/vi/leave", "text", "gọi 0912345678 nhận gạo").body();

    assertThat(messages.kept)
        .containsExactly(
            new DoubleMessages.Kept(
                "gọi [số điện thoại] nhận gạo", ChannelKind.WEB, LocalDate.of(2026, 11, 22)));
    assertThat(page).contains("gọi [số điện thoại] nhận gạo", "30 ngày").doesNotContain("0912345");
  }

  @Test
  void askingStoresNothing() {
    DoubleMessages messages = RunningDesk.part(DoubleMessages.class);
    messages.kept.clear();

    RunningDesk.form("/vi/answer", "text", "điều chưa ai biết");
    RunningDesk.form("/vi/not-mine", "text", "điều chưa ai biết", "claim", Cast.LEMON.value());
    RunningDesk.form("/vi/leave", "text", " ");
    assertThat(RunningDesk.form("/vi/leave", "text", "\u202e").statusCode()).isEqualTo(400);

    assertThat(messages.kept).isEmpty();
  }

  @Test
  void notMineIsCountedForAClaimThatExistsOnly() {
    DoubleMatching matching = RunningDesk.part(DoubleMatching.class);
    matching.notMine.clear();

    String page =
        RunningDesk.form("/en/not-mine", "claim", Cast.LEMON.value(), "text", "my words").body();
    RunningDesk.form("/en/not-mine", "claim", "nobody's", "text", "my words");

    assertThat(matching.notMine).containsExactly(Cast.LEMON);
    assertThat(page).contains("Thank you for telling us.", ">my words</textarea>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/vi/answer", "/vi/leave", "/vi/not-mine"})
  void whoReloadsAnAnswerBeginsAgain(String path) {
    HttpResponse<String> reloaded = RunningDesk.get(path);

    assertThat(reloaded.statusCode()).isEqualTo(303);
    assertThat(reloaded.headers().firstValue("Location").orElseThrow()).endsWith("/vi");
  }

  @Test
  void anEmptyBoxIsSaidBesideTheBox() {
    HttpResponse<String> answer = RunningDesk.form("/vi/answer", "text", " \n ");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("role=\"alert\"", "Ô bên dưới còn trống", "id=\"text\"");
    assertThat(RunningDesk.form("/vi/answer", "other", "x").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest(name = "{0} gives {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "text=%C6|application/x-www-form-urlencoded|400|The letters broke",
        "text=a%00b|application/x-www-form-urlencoded|400|NUL",
        "text=%zz|application/x-www-form-urlencoded|400|could not read this form",
        "text=a|text/plain|415|Content-Type",
        "text=a|multipart/form-data; boundary=x|415|Content-Type",
        "text=a|application/x-www-form-urlencoded; charset=utf-16|415|Content-Type"
      })
  void aBrokenFormGetsAPageThatSaysWhatIsWrong(
      String body, String type, int status, String sentence) {
    HttpResponse<String> answer =
        RunningDesk.post("/en/answer", type, body.getBytes(StandardCharsets.UTF_8));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(sentence, "<main", "Back to the start");
  }

  @Test
  void tooLongAndTooLargeAreRefusedAsAPage() {
    HttpResponse<String> tooLong = RunningDesk.form("/en/answer", "text", "a".repeat(20_001));
    HttpResponse<String> tooLarge = RunningDesk.form("/en/answer", "text", "a".repeat(1_000_001));

    assertThat(tooLong.statusCode()).isEqualTo(413);
    assertThat(tooLong.body()).contains("at most 20,000 characters");
    assertThat(tooLarge.statusCode()).isEqualTo(413);
    assertThat(tooLarge.body()).contains("at most 1 MB");
  }

  @Test
  void headAnswersLikeGetWithoutABody() {
    HttpResponse<String> head =
        RunningDesk.send(RunningDesk.to("/vi").method("HEAD", BodyPublishers.noBody()));

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
  }

  private static void assertInOrder(String page, String... parts) {
    int at = 0;
    for (String part : parts) {
      int found = page.indexOf(part, at);
      assertThat(found).as("%s, after what stands before it", part).isNotNegative();
      at = found + part.length();
    }
  }

  private static int zipped(String text) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(out)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return out.size();
  }
}
