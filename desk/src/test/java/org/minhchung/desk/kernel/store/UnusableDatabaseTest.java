package org.minhchung.desk.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.desk.kernel.DataFolder;
import org.minhchung.desk.kernel.UnusableRecords;
import org.minhchung.desk.kernel.UnusableRecords.Code;

/** What cannot be opened says so in one sentence, with a code. */
class UnusableDatabaseTest {

  @TempDir Path temporary;

  @Test
  void aNewFolderHoldsOneFileForTheRecordsClosedToOthers() throws IOException {
    DataFolder folder = DataFolder.at(temporary.resolve("desk"));

    try (Database database = Database.open(folder, null)) {
      assertThat(database.outbox().latest()).isZero();
      for (String file : new String[] {"desk.db", "desk.db-wal", "desk.db-shm"}) {
        assertThat(
                PosixFilePermissions.toString(
                    Files.getPosixFilePermissions(folder.data().resolve(file))))
            .as(file)
            .isEqualTo("rw-------");
      }
    }
    assertThat(folder.data().resolve("desk.db-wal")).doesNotExist();
  }

  @Test
  void aFileThatIsNoDatabaseIsRefusedAndLeftAlone() throws IOException {
    DataFolder folder = DataFolder.at(temporary);
    Path file =
        Files.writeString(temporary.resolve("desk.db"), "không phải cơ sở dữ liệu\n".repeat(99));
    byte[] before = Files.readAllBytes(file);

    assertRefused(() -> Database.open(folder, null), Code.DATABASE_FILE, file.toString());

    assertThat(file).hasBinaryContent(before);
  }

  @Test
  void recordsOfANewerProgramAreRefused() {
    DataFolder folder = DataFolder.at(temporary);
    try (Database database = Database.open(folder, null)) {
      pretendANewerProgramWasHere(database);
    }

    assertRefused(() -> Database.open(folder, null), Code.NEWER_SCHEMA, "999");
  }

  @Test
  void aServerThatDoesNotAnswerIsNamedWithoutItsPassword() {
    DataFolder folder = DataFolder.at(temporary);

    assertRefused(
        () -> Database.open(folder, "jdbc:postgresql://127.0.0.1:1/desk?user=desk&password=geheim"),
        Code.DATABASE_SERVER,
        "jdbc:postgresql://127.0.0.1:1/desk");
  }

  @Test
  void anAddressOfAnotherKindIsRefused() {
    assertRefused(
        () -> Database.open(DataFolder.at(temporary), "jdbc:oracle://geheim@127.0.0.1/desk"),
        Code.DATABASE_ADDRESS,
        "jdbc:oracle://127.0.0.1/desk");
  }

  static void pretendANewerProgramWasHere(Database database) {
    database
        .records()
        .write(
            () ->
                database
                    .client()
                    .sql(
                        """
                        INSERT INTO flyway_schema_history (installed_rank, version, description,
                          type, script, checksum, installed_by, installed_on, execution_time, success)
                        SELECT 999, '999', 'newer', type, 'V999__newer.sql', 1, installed_by,
                               installed_on, 0, success
                          FROM flyway_schema_history
                         WHERE installed_rank = 1
                        """)
                    .update());
  }

  static void assertRefused(ThrowingCallable opening, Code code, String named) {
    assertThatThrownBy(opening)
        .isInstanceOfSatisfying(
            UnusableRecords.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(code);
              for (Locale locale : new Locale[] {Locale.of("vi"), Locale.ENGLISH}) {
                assertThat(refused.sentence(locale)).contains(named).doesNotContain("geheim", "\n");
              }
            });
  }
}
