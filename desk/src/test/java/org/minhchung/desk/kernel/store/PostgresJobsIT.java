package org.minhchung.desk.kernel.store;

import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresJobsIT extends JobsContract {

  @RegisterExtension final PostgresDesk database = new PostgresDesk();

  @Override
  OpenedDesk database() {
    return database;
  }
}
