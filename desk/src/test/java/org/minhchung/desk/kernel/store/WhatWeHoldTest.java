package org.minhchung.desk.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * docs/what-we-hold.md is the golden list of columns in words; {@code -Dwhat-we-hold.write=true}
 * writes it anew.
 */
class WhatWeHoldTest {

  private static final Path PAGE = Path.of("../docs/what-we-hold.md");

  private static final String HEAD =
      """
      # What we hold

      Every column of the database, what it is for, whether it says anything of a person, and how long it
      lives at most. This page is made from `desk/src/main/resources/db/columns.tsv`, which a test holds equal to
      the schema of SQLite and of PostgreSQL; another test holds this page equal to that list.

      *personal* says: **none**; **office** – an organisation, or a public office; **staff** – somebody who works at
      the desk; **unmasked remains** – what masking may have missed in a message's text; **pseudonym** – a keyed
      hash of a masked number; **sealed** – a reply address that only the key of its day can open. There is no
      column for who sent, wrote or asked anything.

      Beside the database: `DATA/index` holds the sentences of claims and nothing of a message. `KEYS/mask.key`
      hashes masked numbers and codes; `KEYS/reply` holds one key for each day on which reply addresses expire, and
      loses it on that day. Nothing of a request is logged, measured or put into a temporary file.
      """;

  @Test
  void thePageSaysWhatTheListSays() throws IOException {
    String page = HEAD + tables();
    if (Boolean.getBoolean("what-we-hold.write")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }

  private static String tables() throws IOException {
    Map<String, List<String[]>> tables =
        columns().stream()
            .collect(
                Collectors.groupingBy(cells -> cells[0], LinkedHashMap::new, Collectors.toList()));
    return tables.entrySet().stream()
        .map(
            table ->
                "\n## "
                    + table.getKey()
                    + "\n\n| column | what for | personal | lives at most |\n|---|---|---|---|\n"
                    + table.getValue().stream()
                        .map(
                            cells ->
                                "| %s | %s | %s | %s |\n"
                                    .formatted(cells[1], cells[2], cells[3], life(cells[4])))
                        .collect(Collectors.joining()))
        .collect(Collectors.joining());
  }

  private static String life(String life) {
    return life.endsWith(" d") ? life.replace(" d", " days") : life;
  }

  private static List<String[]> columns() throws IOException {
    try (InputStream file = WhatWeHoldTest.class.getResourceAsStream("/db/columns.tsv")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .toList();
    }
  }
}
