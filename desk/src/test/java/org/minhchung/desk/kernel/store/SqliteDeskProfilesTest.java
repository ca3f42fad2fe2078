package org.minhchung.desk.kernel.store;

import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteDeskProfilesTest extends DeskProfilesContract {

  @RegisterExtension final SqliteDesk database = new SqliteDesk();

  @Override
  OpenedDesk database() {
    return database;
  }
}
