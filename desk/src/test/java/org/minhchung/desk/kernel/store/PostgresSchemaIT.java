package org.minhchung.desk.kernel.store;

import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresSchemaIT extends SchemaContract {

  @RegisterExtension final PostgresDesk database = new PostgresDesk();

  @Override
  OpenedDesk database() {
    return database;
  }

  @Override
  List<String> alsoForbidden() {
    return List.of(
        "TRUNCATE publication CASCADE",
        "TRUNCATE publication_shown",
        "TRUNCATE outbox",
        "TRUNCATE change_counter",
        "TRUNCATE log_entry CASCADE",
        "TRUNCATE log_shown",
        "TRUNCATE log_head");
  }
}
