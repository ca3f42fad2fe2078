package org.minhchung.desk.kernel.store;

import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresOutboxIT extends OutboxContract {

  @RegisterExtension final PostgresDesk database = new PostgresDesk();

  @Override
  DeskDatabase database() {
    return database;
  }
}
