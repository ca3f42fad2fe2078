package org.minhchung.desk.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** SQLite's own defaults are not ours; a connection that lost one of these would not complain. */
class SqliteSettingsTest {

  @RegisterExtension final SqliteDesk database = new SqliteDesk();

  @Test
  void theWriterWaitsForTheDiskAndOverwritesWhatItDeletes() {
    Map<String, String> settings = database.records().write(this::settings);

    assertThat(settings)
        .containsEntry("journal_mode", "wal")
        .containsEntry("synchronous", "2")
        .containsEntry("foreign_keys", "1")
        .containsEntry("secure_delete", "1")
        .containsEntry("recursive_triggers", "1")
        .containsEntry("temp_store", "2")
        .containsEntry("busy_timeout", "30000")
        .containsEntry("journal_size_limit", "4194304");
  }

  @Test
  void readersKeepNothingOnDiskAndWaitToo() {
    assertThat(settings())
        .containsEntry("journal_mode", "wal")
        .containsEntry("temp_store", "2")
        .containsEntry("busy_timeout", "30000");
  }

  private Map<String, String> settings() {
    Map<String, String> values = new LinkedHashMap<>();
    for (String name :
        new String[] {
          "journal_mode",
          "synchronous",
          "foreign_keys",
          "secure_delete",
          "recursive_triggers",
          "temp_store",
          "busy_timeout",
          "journal_size_limit"
        }) {
      values.put(name, database.jdbc().sql("PRAGMA " + name).query(String.class).single());
    }
    return values;
  }
}
