package org.minhchung.desk.publishing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.claims.ClaimKind;
import org.minhchung.desk.claims.ClaimText;
import org.minhchung.desk.claims.NewClaim;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sample checks that ship with the program ({@code samples/checks.json}; its README has the
 * shape). A fault in the file is ours: every method throws {@code IllegalStateException} naming the
 * entry, and nothing has been stored by then.
 */
final class SampleFile {

  static final String SOURCE = "sample";

  /** What the title of a sample begins with, by language. */
  static final Map<String, String> MARKS = Map.of("vi", "[MẪU] ", "en", "[SAMPLE] ");

  /** Days in the file are days in Vietnam. */
  private static final ZoneId HOME = ZoneId.of("Asia/Ho_Chi_Minh");

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final List<Entry> entries;

  private SampleFile(List<Entry> entries) {
    this.entries = entries;
  }

  record Said(String key, String kind, String topic, Map<String, String> texts) {}

  /**
   * When a check holds; both days are included.
   *
   * @param kind {@code always}, {@code until} or {@code event}
   */
  record Term(
      String kind,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable Map<String, String> place) {

    Term {
      boolean whole =
          switch (kind) {
            case "always" -> from == null && until == null && place == null;
            case "until" -> from == null && until != null && place == null;
            case "event" -> from != null && until != null && place != null;
            default -> false;
          };
      if (!whole) {
        throw new IllegalArgumentException("holds is not a whole always, until or event");
      }
    }

    @Nullable Instant start() {
      return from == null ? null : from.atStartOfDay(HOME).toInstant();
    }

    @Nullable Instant end() {
      return until == null ? null : until.plusDays(1).atStartOfDay(HOME).toInstant().minusMillis(1);
    }
  }

  /** One sample: a claim and its check. */
  record Entry(
      Said claim,
      String grade,
      LocalDate checkedAt,
      Term holds,
      Map<String, PublishedCheck.Texts> texts,
      List<PublishedCheck.Evidence> evidence) {

    /** The address tells nothing of the claim, because it may be passed on without the verdict. */
    String slug() {
      return "mau-" + claim.key().toLowerCase(Locale.ROOT);
    }

    NewClaim newClaim() {
      Map<String, ClaimText> texts = new TreeMap<>();
      claim.texts().forEach((language, text) -> texts.put(language, new ClaimText(text)));
      return new NewClaim(ClaimKind.FACT, claim.topic(), SOURCE, claim.key(), texts);
    }

    PublishedCheck check(String id, ClaimId claimId, RatingScale scale) {
      return new PublishedCheck(
          id,
          claimId,
          slug(),
          1,
          scale.grade(grade),
          new PublishedCheck.ScaleId(scale.id(), scale.version()),
          true,
          checkedAt,
          holds.start(),
          holds.end(),
          holds.place() == null ? Map.of() : holds.place(),
          claim.texts(),
          texts,
          evidence,
          "");
    }
  }

  /** The file that ships with the program. */
  static SampleFile shipped(RatingScale scale) {
    try (InputStream in = SampleFile.class.getResourceAsStream("/samples/checks.json")) {
      if (in == null) {
        throw new IllegalStateException("the program came without samples/checks.json");
      }
      return read(in.readAllBytes(), scale);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SampleFile read(byte[] json, RatingScale scale) {
    JsonNode file;
    try {
      file = MAPPER.readTree(json);
    } catch (JacksonException e) {
      throw new IllegalStateException("the sample checks are not JSON", e);
    }
    List<Entry> entries = new ArrayList<>();
    Set<String> slugs = new HashSet<>();
    for (JsonNode node : file) {
      Entry entry = entry(node, scale);
      if (!slugs.add(entry.slug())) {
        throw new IllegalStateException("two sample checks are named " + entry.claim().key());
      }
      entries.add(entry);
    }
    return new SampleFile(entries);
  }

  List<Entry> entries() {
    return List.copyOf(entries);
  }

  private static Entry entry(JsonNode node, RatingScale scale) {
    String key = node.path("claim").path("key").asString("without a key");
    try {
      Entry entry = MAPPER.treeToValue(node, Entry.class);
      if (!entry.claim().kind().equals("fact")) {
        throw new IllegalArgumentException("only facts are rated");
      }
      entry.newClaim();
      CanonicalCheck.of(entry.check("not yet", new ClaimId("not yet"), scale));
      entry.texts().forEach((language, texts) -> marked(language, texts.title()));
      return entry;
    } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
      // Null: a field is missing.
      throw new IllegalStateException("sample check %s: %s".formatted(key, e.getMessage()), e);
    }
  }

  private static void marked(String language, String title) {
    if (!title.startsWith(MARKS.getOrDefault(language, "[SAMPLE] "))) {
      throw new IllegalArgumentException("the title is not marked as a sample: " + title);
    }
  }
}
