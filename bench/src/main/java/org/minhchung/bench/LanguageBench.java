package org.minhchung.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.minhchung.bench.noise.NoiseKind;
import org.minhchung.bench.noise.Noises;
import org.minhchung.engine.text.Language;
import org.minhchung.engine.text.TextReader;

/**
 * How often the language of a text is guessed right, beside a trained detector of 103 languages.
 *
 * <p>Both say one of three: Vietnamese, English, or another. Prints a table; sets that are not
 * there are left out, with a line that says so.
 */
final class LanguageBench {

  private static final long SEED = 20261128;
  private static final List<NoiseKind> KINDS =
      List.of(
          NoiseKind.BARE,
          NoiseKind.PARTLY_BARE,
          NoiseKind.TEENCODE,
          NoiseKind.TYPOS_5,
          NoiseKind.TYPOS_10);

  private final Path shared;
  private final boolean listsWrong;
  private final TextReader reader = new TextReader();
  private final LanguageDetectorME peer = peer();

  /**
   * @param listsWrong whether to print what the rule got wrong too
   */
  LanguageBench(Path shared, boolean listsWrong) {
    this.shared = shared;
    this.listsWrong = listsWrong;
  }

  void run() {
    System.out.printf("%-34s %6s %6s %8s%n", "set", "rows", "rule", "OpenNLP");
    Noises noises = Noises.vietnamese(SEED);
    Map<String, List<String>> vietnamese = new LinkedHashMap<>();
    vietnamese.put("xquad-vi questions", texts("data/xquad-vi/queries.tsv"));
    vietnamese.put("xquad-vi paragraphs", texts("data/xquad-vi/corpus.tsv"));
    vietnamese.put("tatoeba vi", texts("data/tatoeba-vi2en/queries.tsv"));
    vietnamese.put("gold-vi", texts("gold-vi/messages.tsv"));
    vietnamese.forEach(
        (name, texts) -> {
          measure(name, texts, "vi", text -> text);
          for (NoiseKind kind : KINDS) {
            measure(
                name + ", " + kind.label(), texts, "vi", text -> noises.spoil(kind, text, text));
          }
        });
    Noises english = Noises.english(SEED);
    List<String> posts = texts("data/ct22-task2a-en-train/queries.tsv");
    measure("ct22 posts", posts, "en", text -> text);
    measure(
        "ct22 posts, typos 10 %",
        posts, "en", text -> english.spoil(NoiseKind.TYPOS_10, text, text));
    measure("ct22 claims", texts("data/ct22-task2a-en-train/corpus.tsv"), "en", text -> text);
    measure("tatoeba en", texts("data/tatoeba-vi2en/corpus.tsv"), "en", text -> text);
    measureShort();
  }

  private void measureShort() {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    for (String[] row : shortTexts()) {
      String name = row[1].equals("en") ? "en" : row[1] + " " + row[2];
      groups.computeIfAbsent(name.strip(), _ -> new ArrayList<>()).add(row[0]);
    }
    groups.forEach(
        (name, texts) -> {
          String tag = name.split(" ")[0];
          if (tag.equals("mixed")) {
            share("short, mixed", texts);
          } else {
            measure("short, " + name, texts, tag.equals("other") ? "und" : tag, text -> text);
          }
        });
  }

  private void measure(
      String name, List<String> texts, String right, UnaryOperator<String> spoiling) {
    if (texts.isEmpty()) {
      return;
    }
    int rule = 0;
    int trained = 0;
    for (String text : texts) {
      String spoilt = spoiling.apply(text);
      String said = rule(spoilt);
      rule += said.equals(right) ? 1 : 0;
      trained += trained(spoilt).equals(right) ? 1 : 0;
      if (listsWrong && !said.equals(right)) {
        System.out.printf("  %s: %s%n", said, spoilt);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%-34s %6d %6.3f %8.3f%n",
        name,
        texts.size(),
        (double) rule / texts.size(),
        (double) trained / texts.size());
  }

  /** Of mixed texts neither answer is wrong. */
  private void share(String name, List<String> texts) {
    for (String tag : List.of("vi", "en", "und")) {
      System.out.printf(
          Locale.ROOT,
          "%-34s %6d %6.3f %8.3f%n",
          name + ", said " + tag,
          texts.size(),
          (double) texts.stream().filter(text -> rule(text).equals(tag)).count() / texts.size(),
          (double) texts.stream().filter(text -> trained(text).equals(tag)).count() / texts.size());
    }
  }

  private String rule(String text) {
    return Language.of(reader.message(text)).tag();
  }

  private String trained(String text) {
    return switch (peer.predictLanguage(text).getLang()) {
      case "vie" -> "vi";
      case "eng" -> "en";
      default -> "und";
    };
  }

  private List<String> texts(String file) {
    Path path = shared.resolve(file);
    if (!Files.exists(path)) {
      System.out.println("no set at " + path);
      return List.of();
    }
    return List.copyOf(Tables.texts(path).values());
  }

  private static List<String[]> shortTexts() {
    InputStream file =
        Objects.requireNonNull(LanguageBench.class.getResourceAsStream("/language/short.tsv"));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(line -> line.split("\t", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LanguageDetectorME peer() {
    try (InputStream model =
        Objects.requireNonNull(LanguageBench.class.getResourceAsStream("/langdetect-183.bin"))) {
      return new LanguageDetectorME(new LanguageDetectorModel(model));
    } catch (IOException e) {
      throw new UncheckedIOException("the peer's model cannot be read", e);
    }
  }
}
