package org.minhchung.desk.kernel.store;

import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteOutboxTest extends OutboxContract {

  @RegisterExtension final SqliteDesk database = new SqliteDesk();

  @Override
  DeskDatabase database() {
    return database;
  }
}
