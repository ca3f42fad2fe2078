package org.minhchung.desk.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.claims.ClaimId;

/**
 * One shown version of a check, read back from its canonical bytes: what a page shows is what was
 * kept, byte for byte.
 *
 * @param id UUIDv7 text of this version
 * @param slug part of the address that stays over versions; lower case ASCII letters, digits, '-'
 * @param version 1 for the first
 * @param grade key in the desk's scale and its labels by language
 * @param sample whether it is a sample of the demo and must be marked as one
 * @param checkedAt the day the check was made
 * @param holdsFrom null if it always held
 * @param holdsUntil null if no end is known
 * @param claim the sentence by language
 * @param texts by language; at least one
 * @param evidence in the order an editor wants it read; at least one
 * @param etag strong validator of this version's bytes, lower-case hex
 */
public record PublishedCheck(
    String id,
    ClaimId claimId,
    String slug,
    int version,
    Grade grade,
    boolean sample,
    LocalDate checkedAt,
    @Nullable Instant holdsFrom,
    @Nullable Instant holdsUntil,
    Map<String, String> claim,
    Map<String, Texts> texts,
    List<Evidence> evidence,
    String etag) {

  /**
   * The check's words in one language.
   *
   * @param shortAnswer at most 280 code points
   * @param whatToDo at most 140 code points
   * @param explanation Markdown
   * @param unknown what the desk does not know; may be empty
   */
  public record Texts(
      String title, String shortAnswer, String whatToDo, String explanation, String unknown) {}

  /**
   * One source that the verdict stands on.
   *
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
    public Evidence {
      source = Map.copyOf(source);
      publisher = Map.copyOf(publisher);
      quote = Map.copyOf(quote);
    }
  }

  /**
   * @throws IllegalArgumentException if there is no text or no evidence
   */
  public PublishedCheck {
    claim = Map.copyOf(claim);
    texts = Map.copyOf(texts);
    evidence = List.copyOf(evidence);
    if (texts.isEmpty() || claim.isEmpty()) {
      throw new IllegalArgumentException("a check needs its words in at least one language");
    }
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("a rating without evidence is an opinion");
    }
  }
}
