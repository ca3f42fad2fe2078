package org.minhchung.desk.ops;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.minhchung.desk.verification.FileFault;
import org.minhchung.desk.verification.ImportReport;
import org.minhchung.desk.verification.Reading;
import org.minhchung.desk.verification.RowRefusal;

/** What the verb {@code import} says, in one language. */
final class ImportSentences {

  private static final String BUNDLE = "org.minhchung.desk.ops.import";

  private final Locale locale;
  private final ResourceBundle words;

  /**
   * @param language {@code en}, or anything else for Vietnamese
   */
  ImportSentences(String language) {
    this.locale = language.equals("en") ? Locale.ENGLISH : Locale.of("vi");
    this.words =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  ResourceBundle words() {
    return words;
  }

  String say(String key, Object... values) {
    return new MessageFormat(words.getString(key), locale).format(values);
  }

  /** {@code reviews.csv, line 12: the rating is missing}. */
  String refused(Path file, RowRefusal refusal) {
    String why = reason(refusal.fault().key(), refusal.detail());
    return refusal.place().element() == 0
        ? say("place.line", file.toString(), refusal.place().line(), why)
        : say(
            "place.element",
            file.toString(),
            refusal.place().element(),
            refusal.place().line(),
            why);
  }

  String stopped(Path file, Reading.Stopped stop) {
    FileFault fault = stop.fault();
    String why = reason(fault.key(), stop.detail());
    return stop.line() == 0
        ? say("place.file", file.toString(), why)
        : say("place.line", file.toString(), stop.line(), why);
  }

  /** The counts, one sentence a line. */
  List<String> summary(ImportReport report) {
    List<String> lines = new ArrayList<>();
    lines.add(
        say(
            "summary",
            report.read(),
            report.added(),
            report.changed(),
            report.alreadyHere(),
            report.refused()));
    if (report.claimantsDropped() > 0) {
      lines.add(say("summary.claimants", report.claimantsDropped()));
    }
    if (report.datesUnread() > 0) {
      lines.add(say("summary.dates", report.datesUnread()));
    }
    return lines;
  }

  private String reason(String key, String detail) {
    return detail.isEmpty() ? say(key) : say("detail", say(key), detail);
  }
}
