package org.minhchung.desk.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which cell of a row holds what, read from the header row.
 *
 * <p>Names are those of the Fact Check Tools fields; case, spaces, {@code _} and {@code .} do not
 * matter, nor does the path a flattened export puts before them ({@code
 * claimReview[0].publisher.name}). Unknown columns are passed over.
 */
final class Columns {

  private enum Field {
    CLAIM("text", "claim", "claimtext", "claimreviewed"),
    CLAIMANT("claimant"),
    PUBLISHER("publisher", "publishername"),
    SITE("site", "publishersite"),
    URL("url", "reviewurl"),
    TITLE("title", "reviewtitle"),
    REVIEW_DATE("reviewdate", "datepublished"),
    RATING("textualrating", "rating"),
    LANGUAGE("languagecode", "language", "inlanguage");

    private final Set<String> names;

    Field(String... names) {
      this.names = Set.of(names);
    }
  }

  /** What came of a header row. */
  sealed interface Header {
    record Read(Columns columns) implements Header {}

    /**
     * @param missing names of columns that are needed, or of one that is there twice
     */
    record Wrong(FileFault fault, String missing) implements Header {}
  }

  private static final Pattern CLAIM_PATH = Pattern.compile("^claims(\\[?\\d*]?)\\.");
  private static final Pattern REVIEW_PATH =
      Pattern.compile("^(claims(\\[?\\d*]?)\\.)?claimreview(\\[?\\d*]?)\\.(\\d+\\.)?");

  private final Map<Field, Integer> places;
  private final int count;

  private Columns(Map<Field, Integer> places, int count) {
    this.places = places;
    this.count = count;
  }

  static Header read(List<String> cells) {
    if (cells.size() < 2) {
      return new Header.Wrong(FileFault.ONE_COLUMN, cells.isEmpty() ? "" : cells.getFirst());
    }
    Map<Field, Integer> places = new EnumMap<>(Field.class);
    for (int at = 0; at < cells.size(); at++) {
      Optional<Field> field = field(cells.get(at));
      if (field.isPresent() && places.put(field.get(), at) != null) {
        return new Header.Wrong(FileFault.WRONG_HEADER, cells.get(at));
      }
    }
    List<String> missing = new ArrayList<>();
    if (!places.containsKey(Field.CLAIM)) {
      missing.add("text");
    }
    if (!places.containsKey(Field.URL)) {
      missing.add("url");
    }
    if (!places.containsKey(Field.RATING)) {
      missing.add("textualRating");
    }
    if (!places.containsKey(Field.PUBLISHER) && !places.containsKey(Field.SITE)) {
      missing.add("publisher");
    }
    return missing.isEmpty()
        ? new Header.Read(new Columns(places, cells.size()))
        : new Header.Wrong(FileFault.WRONG_HEADER, String.join(", ", missing));
  }

  /** Whether a row has cells the header does not know. */
  boolean tooMany(List<String> cells) {
    return cells.stream().skip(count).anyMatch(cell -> !cell.isBlank());
  }

  /** The row by its columns; cells that are missing at its end are empty. */
  RawReview row(List<String> cells) {
    return new RawReview(
        cell(cells, Field.CLAIM),
        cell(cells, Field.CLAIMANT),
        cell(cells, Field.PUBLISHER),
        cell(cells, Field.SITE),
        cell(cells, Field.URL),
        cell(cells, Field.TITLE),
        cell(cells, Field.REVIEW_DATE),
        cell(cells, Field.RATING),
        cell(cells, Field.LANGUAGE));
  }

  private String cell(List<String> cells, Field field) {
    Integer at = places.get(field);
    return at == null || at >= cells.size() ? "" : cells.get(at);
  }

  /** {@code claims.url} would be the address of a post, so only the review's path leads to all. */
  private static Optional<Field> field(String name) {
    String path = name.toLowerCase(Locale.ROOT);
    String ofReview = REVIEW_PATH.matcher(path).replaceFirst("");
    String ofClaim = CLAIM_PATH.matcher(path).replaceFirst("");
    if (ofReview.equals(path) && !ofClaim.equals(path)) {
      return named(ofClaim).filter(field -> field == Field.CLAIM || field == Field.CLAIMANT);
    }
    return named(ofReview);
  }

  private static Optional<Field> named(String name) {
    String plain = name.replaceAll("[^a-z0-9]", "");
    return Arrays.stream(Field.values()).filter(field -> field.names.contains(plain)).findFirst();
  }
}
