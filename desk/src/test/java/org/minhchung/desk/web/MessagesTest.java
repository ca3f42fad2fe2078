package org.minhchung.desk.web;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimpleMarkupParser;
import org.junit.jupiter.api.Test;

/**
 * Every sentence a reader meets stands in a bundle, in both languages, and is used. Looks at the
 * sources of every room, so that a new page is held to it without being named here.
 */
class MessagesTest {

  private static final Path MAIN = Path.of("src/main");
  private static final Path MESSAGES = MAIN.resolve("resources/messages");
  private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-z0-9.-]+)[}(]");
  private static final Pattern QUOTED = Pattern.compile("[\"']([a-z0-9-]+(?:\\.[a-z0-9-]*)+)[\"']");

  @Test
  void bothLanguagesHaveTheSameKeysAndNoEmptySentence() {
    assertThat(rooms()).contains("web", "intake");
    for (String room : rooms()) {
      assertThat(bundle(room, "en").keySet()).as(room).isEqualTo(bundle(room, "vi").keySet());
      Stream.of("vi", "en")
          .flatMap(language -> bundle(room, language).entrySet().stream())
          .forEach(it -> assertThat(it.getValue()).as(it.getKey()).isNotBlank());
    }
  }

  @Test
  void everyKeyBeginsWithItsRoom() {
    for (String room : rooms()) {
      assertThat(bundle(room, "vi").keySet()).allMatch(key -> key.startsWith(room + "."));
    }
  }

  @Test
  void bothLanguagesLeaveTheSamePlacesToFill() {
    for (String room : rooms()) {
      Map<String, String> english = bundle(room, "en");
      bundle(room, "vi")
          .forEach(
              (key, sentence) ->
                  assertThat(places(english.get(key))).as(key).isEqualTo(places(sentence)));
    }
  }

  @Test
  void noSentenceHoldsAnApostropheTheFormatterWouldSwallow() {
    for (String room : rooms()) {
      Stream.of("vi", "en")
          .flatMap(language -> bundle(room, language).entrySet().stream())
          .forEach(it -> assertThat(it.getValue()).as(it.getKey()).doesNotContain("'"));
    }
  }

  @Test
  void everyKeyIsUsedAndEveryUsedKeyIsThere() {
    Set<String> known = new TreeSet<>();
    rooms().forEach(room -> known.addAll(bundle(room, "vi").keySet()));
    Set<String> used = usedKeys();

    assertThat(used.stream().filter(key -> !key.endsWith(".") && !known.contains(key)))
        .as("keys without a sentence")
        .isEmpty();
    assertThat(known.stream().filter(key -> !isUsed(key, used)))
        .as("sentences nobody says")
        .isEmpty();
  }

  @Test
  void noTemplateHoldsARawSentence() {
    List<String> raw = new ArrayList<>();
    for (Path template : files(MAIN.resolve("resources/templates"), ".html")) {
      rawSentences(read(template)).forEach(it -> raw.add(template.getFileName() + ": " + it));
    }
    assertThat(raw).isEmpty();
  }

  @Test
  void aRawSentenceIsFoundInTextAndInEveryAttributeThatIsReadAloud() {
    assertThat(
            rawSentences(
                """
                <p>Planted</p><p th:text="#{a.b}"></p><img alt="A picture" src="x.png">
                <a aria-label="Aloud" title="Hint" th:title="#{c.d}">1</a>
                <input placeholder="Type" th:value="${x}"><p>[[#{a.b}]] · 112</p>"""))
        .containsExactly("Planted", "A picture", "Aloud", "Hint", "Type");
  }

  private static List<String> rawSentences(String template) {
    List<String> found = new ArrayList<>();
    var handler =
        new AbstractSimpleMarkupHandler() {
          @Override
          public void handleText(char[] buffer, int offset, int length, int line, int col) {
            note(new String(buffer, offset, length).replaceAll("\\[\\[.*?]]", ""));
          }

          @Override
          public void handleOpenElement(
              String name, Map<String, String> attributes, int line, int col) {
            attributes(attributes);
          }

          @Override
          public void handleStandaloneElement(
              String name, Map<String, String> attributes, boolean minimized, int line, int col) {
            attributes(attributes);
          }

          private void attributes(Map<String, String> attributes) {
            if (attributes != null) {
              Stream.of("alt", "aria-label", "title", "placeholder")
                  .map(attributes::get)
                  .forEach(value -> note(value == null ? "" : value));
            }
          }

          private void note(String text) {
            if (text.codePoints().anyMatch(Character::isLetter)) {
              found.add(text.strip());
            }
          }
        };
    try {
      new SimpleMarkupParser(ParseConfiguration.htmlConfiguration())
          .parse(new StringReader(template), handler);
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
    return found;
  }

  private static boolean isUsed(String key, Set<String> used) {
    return used.contains(key)
        || used.stream().anyMatch(begin -> begin.endsWith(".") && key.startsWith(begin));
  }

  /** Keys in full, and beginnings of keys, which end in a dot. */
  private static Set<String> usedKeys() {
    Set<String> rooms = new HashSet<>(rooms());
    Set<String> used = new TreeSet<>();
    for (Path template : files(MAIN.resolve("resources/templates"), ".html")) {
      IN_TEMPLATE.matcher(read(template)).results().forEach(it -> used.add(it.group(1)));
      collectQuoted(read(template), rooms, used);
    }
    for (Path source : files(MAIN.resolve("java"), ".java")) {
      collectQuoted(read(source), rooms, used);
    }
    return used;
  }

  private static void collectQuoted(String source, Set<String> rooms, Set<String> used) {
    QUOTED
        .matcher(source)
        .results()
        .map(it -> it.group(1))
        .filter(key -> rooms.contains(key.substring(0, key.indexOf('.'))))
        .forEach(used::add);
  }

  private static Set<String> places(String sentence) {
    return Pattern.compile("\\{\\d}")
        .matcher(sentence)
        .results()
        .map(it -> it.group())
        .collect(toCollection(TreeSet::new));
  }

  private static List<String> rooms() {
    return files(MESSAGES, "_vi.properties").stream()
        .map(it -> it.getFileName().toString().replace("_vi.properties", ""))
        .toList();
  }

  private static Map<String, String> bundle(String room, String language) {
    var properties = new Properties();
    try (var reader =
        Files.newBufferedReader(MESSAGES.resolve(room + "_" + language + ".properties"))) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> bundle = new TreeMap<>();
    properties.forEach((key, value) -> bundle.put(key.toString(), value.toString()));
    return bundle;
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(it -> it.toString().toLowerCase(Locale.ROOT).endsWith(ending))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
