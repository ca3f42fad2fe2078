package org.minhchung.desk.publishing;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.minhchung.desk.kernel.store.OpenedDesk;
import org.minhchung.desk.kernel.store.PostgresDesk;

class PostgresSampleDeskIT extends SampleDeskContract {

  @RegisterExtension final PostgresDesk database = new PostgresDesk();

  @Override
  OpenedDesk database() {
    return database;
  }
}
