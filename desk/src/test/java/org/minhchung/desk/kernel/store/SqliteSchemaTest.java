package org.minhchung.desk.kernel.store;

import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteSchemaTest extends SchemaContract {

  @RegisterExtension final SqliteDesk database = new SqliteDesk();

  @Override
  OpenedDesk database() {
    return database;
  }

  @Override
  List<String> alsoForbidden() {
    return List.of(
        "REPLACE INTO publication_shown (publication_id, shown_at) VALUES ('p1', 2)",
        "UPDATE OR IGNORE publication SET slug = 'other'");
  }
}
