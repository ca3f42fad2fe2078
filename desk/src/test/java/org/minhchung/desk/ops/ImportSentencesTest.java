package org.minhchung.desk.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.minhchung.desk.verification.FileFault;
import org.minhchung.desk.verification.ImportReport;
import org.minhchung.desk.verification.Place;
import org.minhchung.desk.verification.Reading;
import org.minhchung.desk.verification.RowFault;
import org.minhchung.desk.verification.RowRefusal;

class ImportSentencesTest {

  private static final Pattern VALUE = Pattern.compile("\\{\\d");

  private final ImportSentences vietnamese = new ImportSentences("vi");
  private final ImportSentences english = new ImportSentences("en");

  @Test
  void bothLanguagesHaveTheSameSentencesWithTheSameValues() {
    assertThat(vietnamese.words().keySet()).isEqualTo(english.words().keySet());
    for (String key : english.words().keySet()) {
      assertThat(values(vietnamese, key)).as(key).isEqualTo(values(english, key));
    }
  }

  @Test
  void everyFaultHasItsSentence() {
    Stream.concat(
            Arrays.stream(RowFault.values()).map(RowFault::key),
            Arrays.stream(FileFault.values()).map(FileFault::key))
        .forEach(key -> assertThat(english.words().keySet()).contains(key));
  }

  @Test
  void aLanguageNobodyWroteIsVietnamese() {
    assertThat(new ImportSentences("fr").say("file.empty")).isEqualTo("tệp trống");
  }

  @Test
  void aRefusalNamesFilePlaceReasonAndValue() {
    var refusal =
        new RowRefusal(new Place(1_234, 0), RowFault.BAD_ADDRESS, "javascript:\nalert(1)");

    assertThat(english.refused(Path.of("a.csv"), refusal))
        .isEqualTo(
            "a.csv, line 1,234: the address must begin with http:// or https:// and have a host:"
                + " javascript: alert(1)");
    assertThat(
            vietnamese.refused(
                Path.of("a.json"), new RowRefusal(new Place(9, 2), RowFault.NO_RATING, "")))
        .isEqualTo("a.json, mục 2 (dòng 9): thiếu lời đánh giá");
  }

  @Test
  void aFileThatWasNotReadSaysWhy() {
    assertThat(
            english.stopped(
                Path.of("a.csv"), new Reading.Stopped(FileFault.WRONG_HEADER, 1, "url, text")))
        .isEqualTo("a.csv, line 1: the header row is not right; look at these columns: url, text");
    assertThat(vietnamese.stopped(Path.of("a.csv"), new Reading.Stopped(FileFault.EMPTY, 0, "")))
        .isEqualTo("a.csv: tệp trống");
  }

  @Test
  void theSummaryTellsOnlyWhatThereIs() {
    assertThat(english.summary(new ImportReport(3, 1, 1, 1, 0, 0, 0, 0)))
        .containsExactly("Read 3 rows: 1 new, 1 changed, 1 already here, 0 not taken.");
    assertThat(vietnamese.summary(new ImportReport(1_000, 990, 0, 0, 10, 7, 2, 0))).hasSize(3);
  }

  private static Set<String> values(ImportSentences sentences, String key) {
    var found = new TreeSet<String>();
    VALUE
        .matcher(sentences.words().getString(key))
        .results()
        .forEach(hit -> found.add(hit.group()));
    return found;
  }
}
