package org.minhchung.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Text, page, JSON and docs/method.md show the same report. */
class ReportsTest {

  private static final Path METHOD = Path.of("../docs/method.md");

  private final Report report = Fixtures.report();

  @Test
  void thePageNeedsNothingElse() {
    String page = HtmlReport.of(report);

    assertThat(page).startsWith("<!doctype html>").contains("<meta charset=\"utf-8\">");
    assertThat(page).doesNotContain("<script").doesNotContain("src=").doesNotContain("http");
    assertThat(page).contains("prefers-color-scheme: dark");
  }

  @Test
  void everyTableHasACaptionAndEveryChartAName() {
    String page = HtmlReport.of(report);

    assertThat(count(page, "<caption>")).isEqualTo(count(page, "<table>")).isEqualTo(2);
    assertThat(count(page, "role=\"img\" aria-label=\"")).isEqualTo(2);
  }

  @Test
  void signsOfHtmlInTheFiguresAreEscaped() {
    assertThat(HtmlReport.of(report)).contains("a &lt; b &amp; &quot;c&quot; | d");
  }

  @Test
  void anAimTellsFigureIntervalAndOutcome() {
    assertThat(HtmlReport.of(report))
        .contains("<td>0.934<small>0.912–0.951</small></td>")
        .contains("1 met, 1 missed, 1 not measured");
    assertThat(TextReport.of(report)).containsPattern("conflicts answered alone .*0\\.934.*missed");
  }

  @Test
  void jsonHoldsWholeFiguresAndNullForWhatWasNotMeasured() {
    assertThat(JsonReport.of(report))
        .contains("\"recall\":{\"value\":0.934,\"low\":0.912,\"high\":0.951,\"rows\":320}")
        .contains("\"recall\":null")
        .contains("\"held2-vi\":{\"value\":0.934")
        .contains("\"held2-en\":null")
        .contains("\"outcome\":\"not measured\"")
        .contains("\"said\":0.1,\"came\":0.2,\"messages\":10")
        .contains("\"commit\":\"abc1234\"");
  }

  @Test
  void aBarInAFigureDoesNotBreakTheTableOfTheMethodPage() {
    assertThat(MethodPage.of(report)).contains("| a < b & \"c\" \\| d | 1200 | – |");
  }

  @Test
  void theCommittedMethodPageHasTheShapeThatARunWrites() throws IOException {
    String committed = Files.readString(METHOD);

    assertThat(headings(committed)).isEqualTo(MethodPage.HEADINGS);
    assertThat(headings(MethodPage.of(report))).isEqualTo(MethodPage.HEADINGS);
    assertThat(committed)
        .containsPattern("Measured \\d{4}-\\d\\d-\\d\\d at commit [0-9a-f]{7,}, in \\d+ s on .+")
        .contains("| what | aim | figure | outcome | held-vi | held2-vi | held2-en | note |")
        .contains("### gold-vi, by kind")
        .contains("### held-vi, decisions")
        .contains("### held2-vi, conflicts by family")
        .contains("### gold-vi, among distractors");
  }

  @Test
  void everyTableOfTheCommittedPageIsWhole() throws IOException {
    int columns = 0;
    for (String line : Files.readAllLines(METHOD)) {
      int cells = count(line.replace("\\|", ""), "|") - 1;
      if (line.startsWith("|") && columns > 0) {
        assertThat(cells).as(line).isEqualTo(columns);
      }
      columns = line.startsWith("|") ? cells : 0;
    }
  }

  private static List<String> headings(String page) {
    return page.lines().filter(line -> line.matches("##? .*")).toList();
  }

  private static int count(String text, String piece) {
    return text.split(java.util.regex.Pattern.quote(piece), -1).length - 1;
  }
}
