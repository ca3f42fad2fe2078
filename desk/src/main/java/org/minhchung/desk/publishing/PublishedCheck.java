package org.minhchung.desk.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.claims.ClaimText;

/**
 * One shown version of a check, read back from its canonical bytes: what a page shows is what was
 * kept, byte for byte.
 *
 * <p>Every text is tidied (NFC, no control characters but line ends) and bounded here, so that
 * nothing after has to. Lengths are in code points.
 *
 * @param id UUIDv7 text of this version
 * @param slug part of the address that stays over versions; lower case ASCII letters, digits, '-'
 * @param version 1 for the first
 * @param grade key in the desk's scale and its labels by language
 * @param scale the scale the grade is from
 * @param sample whether it is a sample of the demo and must be marked as one
 * @param checkedAt the day the check was made
 * @param holdsFrom null if it always held; whole milliseconds
 * @param holdsUntil null if no end is known; still holds at this very moment; whole milliseconds
 * @param place where it holds, by language; empty if anywhere
 * @param claim the sentence by language
 * @param texts by language; at least one
 * @param evidence in the order an editor wants it read; at least one
 * @param etag strong validator of this version's bytes, lower-case hex; empty before it has bytes
 */
public record PublishedCheck(
    String id,
    ClaimId claimId,
    String slug,
    int version,
    Grade grade,
    ScaleId scale,
    boolean sample,
    LocalDate checkedAt,
    @Nullable Instant holdsFrom,
    @Nullable Instant holdsUntil,
    Map<String, String> place,
    Map<String, String> claim,
    Map<String, Texts> texts,
    List<Evidence> evidence,
    String etag) {

  private static final int MAX_LINE = 300;
  private static final int MAX_LABEL = 60;
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int MAX_SLUG = 120;

  /**
   * Names one version of a rating scale.
   *
   * @param id as in {@link RatingScale#id()}
   * @param version as in {@link RatingScale#version()}
   */
  public record ScaleId(String id, int version) {}

  /**
   * The check's words in one language.
   *
   * @param title at most 200 code points
   * @param shortAnswer at most 280 code points
   * @param whatToDo at most 140 code points
   * @param explanation Markdown, at most 20,000 code points; may be empty
   * @param unknown what the desk does not know, at most 2,000 code points; may be empty
   */
  public record Texts(
      String title, String shortAnswer, String whatToDo, String explanation, String unknown) {

    public static final int MAX_TITLE = 200;
    public static final int MAX_SHORT_ANSWER = 280;
    public static final int MAX_WHAT_TO_DO = 140;
    public static final int MAX_EXPLANATION = 20_000;
    public static final int MAX_UNKNOWN = 2_000;

    /**
     * @throws IllegalArgumentException if a text is too long, or one of the first three is empty
     */
    public Texts {
      title = Wording.line("title", title, MAX_TITLE);
      shortAnswer = Wording.line("shortAnswer", shortAnswer, MAX_SHORT_ANSWER);
      whatToDo = Wording.line("whatToDo", whatToDo, MAX_WHAT_TO_DO);
      explanation = Wording.lines("explanation", explanation, MAX_EXPLANATION);
      unknown = Wording.lines("unknown", unknown, MAX_UNKNOWN);
    }
  }

  /**
   * One source that the verdict stands on.
   *
   * @param source what it is, by language; at least one
   * @param publisher who answers for it, by language; at least one
   * @param quote its words, by language, at most 1,000 code points; may be empty
   * @param stance {@code supports}, {@code contradicts} or {@code context}
   * @param url where it stands, http or https
   */
  public record Evidence(
      Map<String, String> source,
      Map<String, String> publisher,
      Map<String, String> quote,
      String stance,
      String url,
      LocalDate date) {

    private static final int MAX_QUOTE = 1_000;
    private static final int MAX_URL = 2_000;
    private static final List<String> STANCES = List.of("supports", "contradicts", "context");
    private static final Pattern URL = Pattern.compile("https?://[^\\s\"<>\\\\^`{|}]+");

    /**
     * @throws IllegalArgumentException if the source or its publisher has no name, or a part has
     *     not the shape above
     */
    public Evidence {
      source = Wording.inLanguages("evidence.source", source, MAX_LINE);
      publisher = Wording.inLanguages("evidence.publisher", publisher, MAX_LINE);
      quote = Wording.inLanguages("evidence.quote", quote, MAX_QUOTE);
      url = Wording.line("evidence.url", url, MAX_URL);
      if (source.isEmpty() || publisher.isEmpty()) {
        throw new IllegalArgumentException("evidence needs a source and its publisher");
      }
      if (!STANCES.contains(stance)) {
        throw new IllegalArgumentException(
            "stance must be one of %s, was %s".formatted(STANCES, stance));
      }
      if (!URL.matcher(url).matches()) {
        throw new IllegalArgumentException("evidence url must be http or https, was " + url);
      }
    }
  }

  /**
   * @throws IllegalArgumentException if there is no text or no evidence, or a part has not the
   *     shape above
   */
  public PublishedCheck {
    if (!SLUG.matcher(slug).matches() || slug.length() > MAX_SLUG) {
      throw new IllegalArgumentException("slug must be [a-z0-9-], at most 120, was " + slug);
    }
    if (version < 1) {
      throw new IllegalArgumentException("version must be at least 1, was " + version);
    }
    grade =
        new Grade(
            grade.key(),
            grade.order(),
            Wording.inLanguages("grade.labels", grade.labels(), MAX_LABEL));
    holdsFrom = holdsFrom == null ? null : holdsFrom.truncatedTo(ChronoUnit.MILLIS);
    holdsUntil = holdsUntil == null ? null : holdsUntil.truncatedTo(ChronoUnit.MILLIS);
    if (holdsFrom != null && holdsUntil != null && holdsUntil.isBefore(holdsFrom)) {
      throw new IllegalArgumentException(
          "holds until %s, before %s".formatted(holdsUntil, holdsFrom));
    }
    place = Wording.inLanguages("place", place, MAX_LINE);
    claim = Wording.inLanguages("claim", claim, ClaimText.MAX_CODE_POINTS);
    texts = Map.copyOf(texts);
    texts.keySet().forEach(Wording::language);
    evidence = List.copyOf(evidence);
    if (texts.isEmpty() || claim.isEmpty()) {
      throw new IllegalArgumentException("a check needs its words in at least one language");
    }
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("a rating without evidence is an opinion");
    }
  }

  /** The language to show it in: the wanted one, else Vietnamese, else English, else any. */
  public String languageFor(String wanted) {
    return languageFor(texts, wanted);
  }

  /** The language in which a text by language is to be shown; the map must not be empty. */
  public static String languageFor(Map<String, ?> texts, String wanted) {
    for (String language : List.of(wanted, "vi", "en")) {
      if (texts.containsKey(language)) {
        return language;
      }
    }
    return new TreeMap<>(texts).firstKey();
  }

  PublishedCheck withEtag(String validator) {
    return new PublishedCheck(
        id,
        claimId,
        slug,
        version,
        grade,
        scale,
        sample,
        checkedAt,
        holdsFrom,
        holdsUntil,
        place,
        claim,
        texts,
        evidence,
        validator);
  }
}
