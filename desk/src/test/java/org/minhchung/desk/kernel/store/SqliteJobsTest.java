package org.minhchung.desk.kernel.store;

import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteJobsTest extends JobsContract {

  @RegisterExtension final SqliteDesk database = new SqliteDesk();

  @Override
  OpenedDesk database() {
    return database;
  }
}
