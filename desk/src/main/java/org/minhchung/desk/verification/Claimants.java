package org.minhchung.desk.verification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who may be named as having made a claim: an institution, or a public office without the person
 * who holds it. Everybody else is left out (promises 1 and 13), and so is whoever is in doubt.
 *
 * <p>Looks at the words before the first comma, bracket, slash or dash: "Ministry of Health (J.
 * Doe)" is the ministry, "J. Doe, Ministry of Health" is a person. The words stand in {@code
 * claimants.txt}. Immutable.
 */
final class Claimants {

  private enum Kind {
    PERSON,
    OFFICE,
    BEFORE,
    START,
    WORD,
    ACRONYM
  }

  private static final int MAX_WORDS = 14;
  private static final Pattern END_OF_NAME =
      Pattern.compile("[,;:|/(){}\\[\\]\"“”«»\n]|\\s[-–—]\\s");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}.&-]+");

  private final Map<Kind, Set<String>> phrases;
  private final int longest;

  private Claimants(Map<Kind, Set<String>> phrases) {
    this.phrases = phrases;
    this.longest =
        phrases.values().stream()
            .flatMap(Set::stream)
            .mapToInt(phrase -> phrase.split(" ").length)
            .max()
            .orElse(1);
  }

  /** The rule that ships with the program. */
  static Claimants shipped() {
    Map<Kind, Set<String>> phrases = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      phrases.put(kind, new HashSet<>());
    }
    try (InputStream in =
            Objects.requireNonNull(Claimants.class.getResourceAsStream("claimants.txt"));
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.strip().split("\\s+", 2))
          .forEach(
              line -> of(phrases, Kind.valueOf(line[0].toUpperCase(Locale.ROOT))).add(line[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Claimants(phrases);
  }

  /**
   * The part of the name that may be shown.
   *
   * @return the institution as written, or the office alone; empty for everybody else
   */
  Optional<String> keep(String claimant) {
    String tidy = Normalizer.normalize(claimant, Normalizer.Form.NFC).strip();
    if (tidy.contains("@")) {
      return Optional.empty();
    }
    List<String> words = words(END_OF_NAME.split(tidy, 2)[0]);
    List<String> lower = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    if (words.isEmpty() || words.size() > MAX_WORDS || holds(Kind.PERSON, lower, 0)) {
      return Optional.empty();
    }
    int start = 0;
    while (start < lower.size() && of(phrases, Kind.BEFORE).contains(lower.get(start))) {
      start++;
    }
    int office = lengthAt(Kind.OFFICE, lower, start);
    if (office > 0) {
      return office(words, lower, start, office);
    }
    boolean institution =
        lengthAt(Kind.START, lower, 0) > 0
            || holds(Kind.WORD, lower, 0)
            || lengthAt(Kind.ACRONYM, words, start) > 0
            || lengthAt(Kind.ACRONYM, words, 0) > 0;
    return institution ? Optional.of(String.join(" ", words)) : Optional.empty();
  }

  /** "Bộ trưởng Bộ Y tế" keeps its ministry; the president of a company holds no public office. */
  private Optional<String> office(List<String> words, List<String> lower, int start, int length) {
    int end = start + length;
    if (holds(Kind.WORD, lower, end)) {
      return Optional.empty();
    }
    return Optional.of(
        String.join(" ", words.subList(start, end + lengthAt(Kind.START, lower, end))));
  }

  private boolean holds(Kind kind, List<String> words, int from) {
    for (int at = from; at < words.size(); at++) {
      if (lengthAt(kind, words, at) > 0) {
        return true;
      }
    }
    return false;
  }

  /** How many words the longest phrase of a kind has that begins here; 0 if none does. */
  private int lengthAt(Kind kind, List<String> words, int at) {
    for (int end = Math.min(words.size(), at + longest); end > at; end--) {
      if (of(phrases, kind).contains(String.join(" ", words.subList(at, end)))) {
        return end - at;
      }
    }
    return 0;
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>(List.of(BETWEEN_WORDS.split(name.strip())));
    words.removeIf(String::isBlank);
    return words;
  }

  private static Set<String> of(Map<Kind, Set<String>> phrases, Kind kind) {
    return Objects.requireNonNull(phrases.get(kind));
  }
}
