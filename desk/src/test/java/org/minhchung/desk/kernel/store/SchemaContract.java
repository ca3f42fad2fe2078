package org.minhchung.desk.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;

/** The schema is the one that was promised, and refuses what was promised never to happen. */
abstract class SchemaContract {

  /** A line of columns.tsv. */
  private record Column(String table, String name, String purpose, String personal, String life) {
    String key() {
      return table + "." + name;
    }
  }

  private static final Set<String> PERSONAL =
      Set.of("none", "office", "staff", "unmasked remains", "pseudonym", "sealed");

  private static final List<String> FORBIDDEN =
      List.of(
          "UPDATE publication SET slug = 'other'",
          "UPDATE publication SET version = version",
          "UPDATE publication SET canonical = salt WHERE version = 1",
          "UPDATE publication_shown SET shown_at = shown_at + 1",
          "DELETE FROM publication",
          "DELETE FROM publication WHERE slug = 'nuoc-chanh'",
          "DELETE FROM publication_shown",
          """
          INSERT INTO publication_shown (publication_id, shown_at)
          VALUES ('p1', 2)
          ON CONFLICT (publication_id) DO UPDATE
             SET shown_at = excluded.shown_at
          """,
          "UPDATE outbox SET payload = '{}'",
          "DELETE FROM outbox",
          "UPDATE change_counter SET latest = 0",
          "UPDATE change_counter SET latest = latest",
          "DELETE FROM change_counter",
          "INSERT INTO change_counter (only_one, latest) VALUES (2, 0)",
          "UPDATE answer_stop SET scope = 'desk'",
          "UPDATE answer_stop SET stopped_by = 'other', resumed_by = 'other', resumed_at = 2",
          "UPDATE answer_stop SET resumed_by = NULL, resumed_at = NULL WHERE stop_id = 's2'",
          "UPDATE answer_stop SET resumed_at = 9 WHERE stop_id = 's2'",
          "DELETE FROM answer_stop",
          "INSERT INTO claim_reach (claim_id, day, more_than) VALUES ('none', '2026-01-01', 9)",
          "UPDATE log_entry SET canonical = canonical",
          "UPDATE log_entry SET subject = 'p2'",
          "DELETE FROM log_entry",
          """
          INSERT INTO log_entry (leaf_index, desk_id, kind, subject, canonical)
          SELECT 2, desk_id, kind, subject, canonical FROM log_entry
          """,
          """
          INSERT INTO log_entry (leaf_index, desk_id, kind, subject, canonical)
          SELECT 0, desk_id, kind, subject, canonical FROM log_entry
          """,
          "UPDATE log_shown SET shown_at = 0",
          "DELETE FROM log_shown",
          "INSERT INTO log_shown (leaf_index, shown_at) VALUES (1, 1)",
          "UPDATE log_head SET size = 0",
          "UPDATE log_head SET checkpoint = (SELECT canonical FROM log_entry)",
          "UPDATE log_head SET openings = 0",
          "DELETE FROM log_head");

  abstract OpenedDesk database();

  /** Statements only this database knows. */
  abstract List<String> alsoForbidden();

  @BeforeEach
  void onePublicationIsShownAndAnnounced() {
    database()
        .records()
        .write(
            () -> {
              database()
                  .jdbc()
                  .sql(
                      """
                      INSERT INTO publication (publication_id, desk_id, kind, slug, version,
                                               checked_on, sample, canonical, salt)
                      VALUES ('p1', :desk, 'check', 'nuoc-chanh', 1,
                              '2026-01-01', 1, :canonical, :salt)
                      """)
                  .param("desk", database().desk().value())
                  .param("canonical", "{}".getBytes(StandardCharsets.UTF_8))
                  .param("salt", new byte[32])
                  .update();
              database()
                  .jdbc()
                  .sql("INSERT INTO publication_shown (publication_id, shown_at) VALUES ('p1', 1)")
                  .update();
              database()
                  .jdbc()
                  .sql(
                      """
                      INSERT INTO answer_stop (stop_id, desk_id, scope, subject, reason,
                                               stopped_by, stopped_at, resumed_by, resumed_at)
                      VALUES ('s1', :desk, 'topic', 'health', 'editor', 'p', 1, NULL, NULL),
                             ('s2', :desk, 'topic', 'flood', 'editor', 'p', 1, 'p', 2)
                      """)
                  .param("desk", database().desk().value())
                  .update();
              database()
                  .jdbc()
                  .sql(
                      """
                      INSERT INTO log_entry (leaf_index, desk_id, kind, subject, canonical)
                      VALUES (0, :desk, 'publication', 'p1', :canonical)
                      """)
                  .param("desk", database().desk().value())
                  .param("canonical", "{}".getBytes(StandardCharsets.UTF_8))
                  .update();
              database()
                  .jdbc()
                  .sql("INSERT INTO log_shown (leaf_index, shown_at) VALUES (0, 1)")
                  .update();
              database()
                  .jdbc()
                  .sql(
                      """
                      INSERT INTO log_head (only_one, size, checkpoint, openings)
                      VALUES (1, 1, :checkpoint, 1)
                      """)
                  .param("checkpoint", "a note".getBytes(StandardCharsets.UTF_8))
                  .update();
              return database()
                  .outbox()
                  .announce(database().desk(), "publication-shown", "p1", "{\"sample\":true}");
            });
  }

  @Test
  void whatIsPublishedOrAnnouncedCannotBeChanged() {
    List<String> statements = new ArrayList<>(FORBIDDEN);
    statements.addAll(alsoForbidden());
    String before = everythingPublished();

    for (String statement : statements) {
      assertThatThrownBy(() -> write(statement))
          .as(statement)
          .isInstanceOf(DataIntegrityViolationException.class);
    }

    assertThat(everythingPublished()).isEqualTo(before);
  }

  @Test
  void noTableOfPublicationsIsLeftWithoutItsGuard() throws SQLException {
    List<String> tables =
        schema().stream()
            .map(column -> column.substring(0, column.indexOf('.')))
            .filter(table -> table.startsWith("publication"))
            .distinct()
            .toList();

    assertThat(tables).contains("publication", "publication_shown");
    for (String table : tables) {
      assertThatThrownBy(() -> write("UPDATE " + table + " SET publication_id = publication_id"))
          .as(table)
          .isInstanceOf(DataAccessException.class);
      assertThatThrownBy(() -> write("DELETE FROM " + table))
          .as(table)
          .isInstanceOf(DataAccessException.class);
    }
  }

  @Test
  void theColumnsAreThoseOfTheGoldenList() throws Exception {
    assertThat(goldenList()).extracting(Column::key).containsExactlyInAnyOrderElementsOf(schema());
  }

  @Test
  void everyColumnSaysItsPurposeItsPersonalDataAndItsLife() throws Exception {
    assertThat(goldenList())
        .allSatisfy(
            column -> {
              assertThat(column.purpose()).as(column.key()).isNotBlank();
              assertThat(PERSONAL).as(column.key()).contains(column.personal());
              assertThat(column.life()).as(column.key()).matches("always|until done|\\d+ d");
            });
  }

  @Test
  void whatMayHoldRemainsOfAPersonLivesThirtyDaysAtMost() throws Exception {
    assertThat(goldenList())
        .filteredOn(column -> Set.of("unmasked remains", "pseudonym").contains(column.personal()))
        .isNotEmpty()
        .allSatisfy(
            column ->
                assertThat(Integer.parseInt(column.life().replace(" d", "")))
                    .as(column.key())
                    .isLessThanOrEqualTo(30));
  }

  @Test
  void aSealedAddressLivesNinetyDaysAtMost() throws Exception {
    assertThat(goldenList())
        .filteredOn(column -> column.personal().equals("sealed"))
        .isNotEmpty()
        .allSatisfy(
            column ->
                assertThat(Integer.parseInt(column.life().replace(" d", "")))
                    .as(column.key())
                    .isLessThanOrEqualTo(90));
  }

  private void write(String statement) {
    database().records().write(() -> database().jdbc().sql(statement).update());
  }

  private String everythingPublished() {
    return database().jdbc().sql("SELECT * FROM publication").query().listOfRows().stream()
            .map(row -> row.get("slug") + " " + row.get("version"))
            .toList()
        + database().jdbc().sql("SELECT * FROM publication_shown").query().listOfRows().toString()
        + database().jdbc().sql("SELECT * FROM answer_stop").query().listOfRows().toString()
        + database()
            .jdbc()
            .sql("SELECT leaf_index, kind, subject FROM log_entry")
            .query()
            .listOfRows()
        + database().jdbc().sql("SELECT leaf_index, shown_at FROM log_shown").query().listOfRows()
        + database().jdbc().sql("SELECT size, openings FROM log_head").query().listOfRows()
        + database().outbox().after(0, 10)
        + database().outbox().latest();
  }

  private List<String> schema() throws SQLException {
    List<String> columns = new ArrayList<>();
    try (Connection connection = database().database().readers().getConnection();
        ResultSet rows =
            connection.getMetaData().getColumns(null, connection.getSchema(), "%", "%")) {
      while (rows.next()) {
        String table = rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
        if (!table.startsWith("sqlite_")) {
          columns.add(table + "." + rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
        }
      }
    }
    return columns;
  }

  private static List<Column> goldenList() throws IOException {
    try (InputStream file = SchemaContract.class.getResourceAsStream("/db/columns.tsv")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .map(cells -> new Column(cells[0], cells[1], cells[2], cells[3], cells[4]))
          .toList();
    }
  }
}
