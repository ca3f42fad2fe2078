package org.minhchung.desk.publishing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.claims.ClaimId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A version of a check together with its bytes: everything a page shows of it, as canonical JSON.
 * These bytes are kept, hashed with a salt, and signed; nothing is shown that is not in them.
 *
 * <p>The shape is in docs/decisions/0060-canonical-check.md. A check has exactly one encoding, and
 * the reader refuses every other: it writes again what it has read and compares the bytes.
 */
public final class CanonicalCheck {

  /** Raised when a field is added, dropped or means something else. */
  private static final int FORMAT = 1;

  private static final String KIND = "check";

  private final PublishedCheck check;
  private final byte[] bytes;

  private CanonicalCheck(PublishedCheck check, byte[] bytes) {
    this.check = check.withEtag(etagOf(bytes));
    this.bytes = bytes;
  }

  /** Encodes a check; its etag becomes that of its bytes. */
  public static CanonicalCheck of(PublishedCheck check) {
    return new CanonicalCheck(check, CanonicalJson.write(tree(check)));
  }

  /**
   * Reads a check back.
   *
   * @throws IllegalArgumentException if the bytes are anything but what {@link #of} would write
   */
  public static CanonicalCheck read(byte[] bytes) {
    PublishedCheck check;
    try {
      check = check(JsonMapper.shared().readTree(bytes));
    } catch (JacksonException | DateTimeException e) {
      throw new IllegalArgumentException("not a canonical check: " + e.getMessage(), e);
    }
    CanonicalCheck again = of(check);
    if (!Arrays.equals(again.bytes, bytes)) {
      throw new IllegalArgumentException("not the canonical encoding of check " + check.id());
    }
    return again;
  }

  /** The validator of bytes: SHA-256, lower-case hex. */
  public static String etagOf(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  public PublishedCheck check() {
    return check;
  }

  /** UTF-8 JSON; a copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  private static Map<String, Object> tree(PublishedCheck check) {
    Map<String, Object> tree = new TreeMap<>();
    tree.put("format", FORMAT);
    tree.put("kind", KIND);
    tree.put("id", check.id());
    tree.put("slug", check.slug());
    tree.put("version", check.version());
    tree.put("sample", check.sample());
    tree.put("checkedAt", check.checkedAt().toString());
    tree.put("languages", List.copyOf(new TreeMap<>(check.texts()).keySet()));
    tree.put("claim", Map.of("id", check.claimId().value(), "texts", check.claim()));
    tree.put("grade", grade(check));
    tree.put("holds", holds(check));
    Map<String, Object> texts = new TreeMap<>();
    check.texts().forEach((language, words) -> texts.put(language, texts(words)));
    tree.put("texts", texts);
    tree.put("evidence", check.evidence().stream().map(CanonicalCheck::evidence).toList());
    return tree;
  }

  private static Map<String, Object> grade(PublishedCheck check) {
    return Map.of(
        "key", check.grade().key(),
        "labels", check.grade().labels(),
        "order", check.grade().order(),
        "scale", Map.of("id", check.scale().id(), "version", check.scale().version()));
  }

  private static Map<String, Object> holds(PublishedCheck check) {
    Map<String, Object> holds = new TreeMap<>();
    if (check.holdsFrom() != null) {
      holds.put("from", check.holdsFrom().toString());
    }
    if (check.holdsUntil() != null) {
      holds.put("until", check.holdsUntil().toString());
    }
    if (!check.place().isEmpty()) {
      holds.put("place", check.place());
    }
    return holds;
  }

  private static Map<String, Object> texts(PublishedCheck.Texts texts) {
    return Map.of(
        "title", texts.title(),
        "shortAnswer", texts.shortAnswer(),
        "whatToDo", texts.whatToDo(),
        "explanation", texts.explanation(),
        "unknown", texts.unknown());
  }

  private static Map<String, Object> evidence(PublishedCheck.Evidence evidence) {
    return Map.of(
        "source", evidence.source(),
        "publisher", evidence.publisher(),
        "quote", evidence.quote(),
        "stance", evidence.stance(),
        "url", evidence.url(),
        "date", evidence.date().toString());
  }

  private static PublishedCheck check(JsonNode tree) {
    JsonNode grade = tree.required("grade");
    JsonNode scale = grade.required("scale");
    JsonNode holds = tree.required("holds");
    Map<String, PublishedCheck.Texts> texts = new TreeMap<>();
    tree.required("texts").forEachEntry((language, node) -> texts.put(language, texts(node)));
    return new PublishedCheck(
        text(tree, "id"),
        new ClaimId(text(tree.required("claim"), "id")),
        text(tree, "slug"),
        tree.required("version").intValue(),
        new Grade(
            text(grade, "key"), grade.required("order").intValue(), byLanguage(grade, "labels")),
        new PublishedCheck.ScaleId(text(scale, "id"), scale.required("version").intValue()),
        tree.required("sample").booleanValue(),
        LocalDate.parse(text(tree, "checkedAt")),
        moment(holds.get("from")),
        moment(holds.get("until")),
        holds.has("place") ? byLanguage(holds, "place") : Map.of(),
        byLanguage(tree.required("claim"), "texts"),
        texts,
        tree.required("evidence").valueStream().map(CanonicalCheck::evidence).toList(),
        "");
  }

  private static PublishedCheck.Texts texts(JsonNode node) {
    return new PublishedCheck.Texts(
        text(node, "title"),
        text(node, "shortAnswer"),
        text(node, "whatToDo"),
        text(node, "explanation"),
        text(node, "unknown"));
  }

  private static PublishedCheck.Evidence evidence(JsonNode node) {
    return new PublishedCheck.Evidence(
        byLanguage(node, "source"),
        byLanguage(node, "publisher"),
        byLanguage(node, "quote"),
        text(node, "stance"),
        text(node, "url"),
        LocalDate.parse(text(node, "date")));
  }

  private static String text(JsonNode node, String name) {
    return node.required(name).stringValue();
  }

  private static Map<String, String> byLanguage(JsonNode node, String name) {
    Map<String, String> texts = new TreeMap<>();
    node.required(name).forEachEntry((language, text) -> texts.put(language, text.stringValue()));
    return texts;
  }

  private static @Nullable Instant moment(@Nullable JsonNode node) {
    return node == null ? null : Instant.parse(node.stringValue());
  }
}
