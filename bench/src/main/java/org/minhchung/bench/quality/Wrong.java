package org.minhchung.bench.quality;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.minhchung.engine.score.Weighed;

/** Lists what went wrong, for whoever mends the engine. Never used on a held-out set. */
final class Wrong {

  private Wrong() {}

  static void print(Stream<Trial> trials, Map<String, String> texts, PrintStream out) {
    trials.filter(Wrong::is).forEach(trial -> out.print(told(trial, texts)));
  }

  /** Answered wrongly; or repeats a claim and was not answered with it. */
  private static boolean is(Trial trial) {
    return trial.message().repeats() ? !trial.answeredRight() : trial.answered();
  }

  private static String told(Trial trial, Map<String, String> texts) {
    TestMessage message = trial.message();
    List<Weighed> ranked = trial.ranked();
    String best = ranked.isEmpty() ? "nothing" : ranked.getFirst().claim();
    return String.format(
        Locale.ROOT,
        "%s %s %s: wants %s%s, got %s %.3f%s%s%n    %s%n    %s%n",
        message.kind(),
        message.id(),
        trial.decision().word(),
        message.repeats() ? String.join("|", message.claims()) : "nothing",
        message.near().isEmpty() ? "" : " (near " + message.near() + ")",
        best,
        trial.probability(),
        trial.about() ? " about" : "",
        ranked.isEmpty() || ranked.getFirst().conflicts().isEmpty()
            ? ""
            : " " + ranked.getFirst().conflicts(),
        message.text().replace("\n", "\\n"),
        texts.getOrDefault(best, ""));
  }
}
