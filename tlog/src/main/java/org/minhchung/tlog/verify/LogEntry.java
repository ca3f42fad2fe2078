package org.minhchung.tlog.verify;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a desk, in its one spelling, with the fields its kind has (docs/log-format.md,
 * "Entries").
 *
 * @param hour full hours since 1970
 * @param kind what it is about; one that is not known here is accepted with any fields
 * @param subject its fields
 * @param subjectBytes the same as they stand in the entry
 * @param digest that the approvals answer, 32 bytes
 * @param approvals with the roles that the kind asks for
 */
record LogEntry(
    long hour,
    String kind,
    Map<?, ?> subject,
    byte[] subjectBytes,
    byte[] digest,
    List<Approval> approvals) {

  private static final byte[] FIRST = "minhchung/entry/v1\n".getBytes(StandardCharsets.US_ASCII);

  private static final String ID = "[A-Za-z0-9-]{1,64}";
  private static final String HOUR = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}Z";
  private static final String HASH = "[A-Za-z0-9+/]{43}=";
  private static final String NUMBER = "#";
  private static final String HASHES = "[]";
  private static final Set<String> HOURS = Set.of("until", "effective");

  private static final Map<String, String> VERSION =
      Map.of(
          "evidence",
          HASHES,
          "form",
          "check|explainer|statement|notice|relayed-notice",
          "publication",
          ID,
          "version",
          NUMBER);

  private static final Map<String, String> HOLD =
      Map.of("publication", ID, "until", HOUR, "version", NUMBER);

  /** The fields of each kind, beside kind and origin, and what stands in them. */
  private static final Map<String, Map<String, String>> KINDS =
      Map.ofEntries(
          Map.entry(
              "key-registered",
              Map.of(
                  "custody",
                  "device|sample",
                  "holder",
                  "verifier|editor",
                  "pseudonym",
                  "[0-9a-f]{32}",
                  "reason",
                  "founding|added|recovered",
                  "spki",
                  "[A-Za-z0-9+/]+={0,2}")),
          Map.entry("key-retired", Map.of("cause", "lost|stolen|replaced|left", "key", HASH)),
          Map.entry("published", VERSION),
          Map.entry("corrected", VERSION),
          Map.entry("withdrawn", VERSION),
          Map.entry("held", HOLD),
          Map.entry("hold-confirmed", HOLD),
          Map.entry("hold-ended", HOLD),
          Map.entry(
              "redacted",
              Map.of(
                  "ground",
                  "personal-data|danger|court-order",
                  "publication",
                  ID,
                  "version",
                  NUMBER)),
          Map.entry(
              "appeal-answered",
              Map.of(
                  "answered-by",
                  "another-editor|partner-desk|signer",
                  "appeal",
                  ID,
                  "outcome",
                  "upheld|partly-upheld|rejected",
                  "publication",
                  ID,
                  "version",
                  NUMBER)),
          Map.entry(
              "register-changed",
              Map.of(
                  "change",
                  "added|changed|removed|link-added|link-weakened|link-removed",
                  "effective",
                  HOUR,
                  "publisher",
                  ID)),
          Map.entry("source-added", Map.of("source", ID)),
          Map.entry("source-removed", Map.of("source", ID)),
          Map.entry("legal-demands", Map.of("count", NUMBER, "quarter", "[12][0-9]{3}-Q[1-4]")));

  private static final Set<String> OPEN =
      Set.of(
          "key-registered",
          "key-retired",
          "held",
          "hold-confirmed",
          "hold-ended",
          "redacted",
          "legal-demands");

  static boolean isClaimed(byte[] bytes) {
    return bytes.length >= FIRST.length
        && Arrays.equals(bytes, 0, FIRST.length, FIRST, 0, FIRST.length);
  }

  static LogEntry read(byte[] bytes) throws Unreadable {
    if (!isClaimed(bytes) || bytes.length > 65_535) {
      throw new Unreadable("not-an-entry");
    }
    byte[] jsonBytes = Arrays.copyOfRange(bytes, FIRST.length, bytes.length);
    String json = Text.utf8(jsonBytes, "entry");
    Map<?, ?> all = object(StrictJson.canonical(json));
    require(all.keySet().equals(Set.of("approvals", "digest", "hour", "subject")));
    Map<?, ?> subject = object(all.get("subject"));
    require(subject.get("kind") instanceof String && subject.get("origin") instanceof String);
    List<Approval> approvals = new ArrayList<>();
    for (Object approval : list(all.get("approvals"))) {
      approvals.add(Approval.read(object(approval)));
    }
    require(approvals.size() <= 8);
    // The subject stands last, and before it nothing can hold these bytes.
    int from = json.indexOf(",\"subject\":") + ",\"subject\":".length();
    var entry =
        new LogEntry(
            hourOf(String.valueOf(all.get("hour"))),
            String.valueOf(subject.get("kind")),
            subject,
            json.substring(from, json.length() - 1).getBytes(StandardCharsets.US_ASCII),
            Text.hash(String.valueOf(all.get("digest")), "digest"),
            approvals);
    entry.checkFields();
    entry.checkRoles();
    return entry;
  }

  String text(String field) {
    return String.valueOf(subject.get(field));
  }

  long number(String field) {
    return subject.get(field) instanceof Long number ? number : -1;
  }

  /** The salted hashes of its captures, in base64; empty if the kind has none. */
  List<String> evidence() {
    return subject.get("evidence") instanceof List<?> hashes
        ? hashes.stream().map(String::valueOf).toList()
        : List.of();
  }

  boolean isKnown() {
    return KINDS.containsKey(kind);
  }

  /** Whether it shows a version: what two people must have signed. */
  boolean isVersion() {
    return KINDS.get(kind) == VERSION;
  }

  boolean isOpen() {
    return OPEN.contains(kind);
  }

  /**
   * The digest over content that this entry does not hold; salt and content empty if it is open.
   */
  byte[] digestOf(byte[] salt, byte[] content) {
    byte[] all = new byte[salt.length + subjectBytes.length + 1 + content.length];
    System.arraycopy(salt, 0, all, 0, salt.length);
    System.arraycopy(subjectBytes, 0, all, salt.length, subjectBytes.length);
    all[salt.length + subjectBytes.length] = '\n';
    System.arraycopy(content, 0, all, all.length - content.length, content.length);
    return new Sha256().of(all);
  }

  static long hourOf(String text) throws Unreadable {
    require(text.matches(HOUR));
    int hour = Integer.parseInt(text.substring(11, 13));
    try {
      long day = LocalDate.parse(text.substring(0, 10)).toEpochDay();
      require(day >= 0 && hour < 24);
      return day * 24 + hour;
    } catch (DateTimeParseException e) {
      throw new Unreadable("not-an-entry");
    }
  }

  private void checkFields() throws Unreadable {
    Map<String, String> fields = KINDS.get(kind);
    if (fields == null) {
      return;
    }
    Set<String> names = new HashSet<>(fields.keySet());
    names.add("kind");
    names.add("origin");
    require(subject.keySet().equals(names));
    for (Map.Entry<String, String> field : fields.entrySet()) {
      checkField(field.getKey(), field.getValue(), subject.get(field.getKey()));
    }
    require(!isVersion() || (number("version") == 1) == kind.equals("published"));
    require(!fields.containsKey("version") || number("version") >= 1);
  }

  private static void checkField(String name, String rule, @Nullable Object value)
      throws Unreadable {
    switch (value) {
      case null -> throw new Unreadable("not-an-entry");
      case Long _ -> require(rule.equals(NUMBER));
      case String text -> {
        require(!rule.equals(NUMBER) && !rule.equals(HASHES) && text.matches(rule));
        if (HOURS.contains(name)) {
          hourOf(text);
        }
        if (rule.equals(HASH)) {
          Text.hash(text, name);
        }
      }
      case List<?> hashes -> {
        require(rule.equals(HASHES) && hashes.size() <= 512);
        require(new HashSet<Object>(hashes).size() == hashes.size());
        for (Object hash : hashes) {
          require(hash instanceof String);
          Text.hash(String.valueOf(hash), name);
        }
      }
      default -> throw new Unreadable("not-an-entry");
    }
  }

  private void checkRoles() throws Unreadable {
    String roles = String.join(" ", approvals.stream().map(Approval::role).toList());
    String two = "author editor";
    require(
        switch (kind) {
          case "published", "corrected", "withdrawn", "redacted" -> roles.equals(two);
          case "held", "hold-confirmed", "hold-ended" -> roles.equals("editor");
          case "register-changed" -> roles.isEmpty() || roles.equals(two);
          case "appeal-answered" ->
              roles.equals(text("answered-by").equals("partner-desk") ? "" : "editor");
          case "key-registered" ->
              switch (text("reason")) {
                case "founding" -> roles.isEmpty();
                case "added" -> roles.equals("editor");
                default -> roles.isEmpty() || roles.equals("editor");
              };
          case "key-retired", "source-added", "source-removed", "legal-demands" -> roles.isEmpty();
          default -> true;
        });
  }

  private static List<?> list(@Nullable Object value) throws Unreadable {
    if (value instanceof List<?> values) {
      return values;
    }
    throw new Unreadable("not-an-entry");
  }

  private static Map<?, ?> object(@Nullable Object value) throws Unreadable {
    if (value instanceof Map<?, ?> members) {
      return members;
    }
    throw new Unreadable("not-an-entry");
  }

  private static void require(boolean so) throws Unreadable {
    if (!so) {
      throw new Unreadable("not-an-entry");
    }
  }
}
