package org.minhchung.bench.quality;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A set of Vietnamese claims and messages that this module carries: {@code claims.tsv}, {@code
 * messages.tsv} and what further kinds there are.
 *
 * @param texts claim id to its words, in the order of the file
 * @param families id of a conflict to the one thing in which it differs from its claim, in the
 *     order of the file; empty if the set does not say
 */
public record HandSet(
    String name,
    Map<String, String> texts,
    Groups groups,
    List<TestMessage> messages,
    Map<String, String> families) {

  /** Reads a set, or gives nothing where this build carries none of that name. */
  public static Optional<HandSet> read(String name) {
    List<Map<String, String>> claims = rows(name, "claims.tsv");
    if (claims.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> texts = new LinkedHashMap<>();
    claims.forEach(row -> texts.put(cell(row, "id"), cell(row, "claim", "text")));
    Groups groups = Groups.read(text(name, "README.md"));
    return Optional.of(
        new HandSet(name, texts, groups, messages(name, "messages.tsv", groups), families(name)));
  }

  private static Map<String, String> families(String set) {
    Map<String, String> families = new LinkedHashMap<>();
    for (Map<String, String> row : rows(set, "messages.tsv")) {
      String family = cell(row, "family");
      if (!family.isEmpty()) {
        families.put(cell(row, "id"), family);
      }
    }
    return families;
  }

  List<TestMessage> of(String kind) {
    return messages.stream().filter(message -> message.kind().equals(kind)).toList();
  }

  public List<TestMessage> ofAny(List<String> kinds) {
    return messages.stream().filter(message -> kinds.contains(message.kind())).toList();
  }

  static List<TestMessage> messages(String set, String file, Groups groups) {
    List<TestMessage> messages = new ArrayList<>();
    for (Map<String, String> row : rows(set, file)) {
      messages.add(message(row, groups));
    }
    return messages;
  }

  static TestMessage message(Map<String, String> row, Groups groups) {
    String id = cell(row, "id");
    String claim = cell(row, "claim_id", "claim_ids");
    String near = cell(row, "near");
    List<String> claims =
        claim.isEmpty() || claim.equals("-") ? List.of() : List.of(claim.split("\\|"));
    String owner = claims.isEmpty() ? near : claims.getFirst();
    return new TestMessage(
        id,
        // A line break is written as two characters: a field holds none.
        cell(row, "text").replace("\\n", "\n"),
        moment(cell(row, "at")),
        claims,
        cell(row, "kind"),
        near.equals("-") ? "" : near,
        owner.isEmpty() || owner.equals("-") ? id : groups.of(owner));
  }

  /** A day counts from its first moment UTC, as the command line reads it. */
  static @Nullable Instant moment(String cell) {
    if (cell.isEmpty() || cell.equals("-")) {
      return null;
    }
    return cell.length() == 10
        ? LocalDate.parse(cell).atStartOfDay().toInstant(ZoneOffset.UTC)
        : Instant.parse(cell);
  }

  /** The rows by column name; none if there is no such file. */
  static List<Map<String, String>> rows(String set, String file) {
    List<Map<String, String>> rows = new ArrayList<>();
    String[] header = null;
    for (String line : text(set, file).split("\n")) {
      String[] cells = line.split("\t", -1);
      if (header == null) {
        header = cells;
      } else if (!line.isBlank()) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < Math.min(header.length, cells.length); i++) {
          row.put(header[i].strip(), cells[i]);
        }
        rows.add(row);
      }
    }
    return rows;
  }

  static String cell(Map<String, String> row, String... columns) {
    for (String column : columns) {
      String found = row.get(column);
      if (found != null) {
        return found.strip();
      }
    }
    return "";
  }

  private static String text(String set, String file) {
    try (InputStream bytes = HandSet.class.getResourceAsStream("/" + set + "/" + file)) {
      return bytes == null ? "" : new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }
}
