package org.minhchung.desk.verification;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.minhchung.desk.kernel.store.OpenedDesk;
import org.minhchung.desk.kernel.store.PostgresDesk;

class ReviewImportPostgresIT extends ReviewImportContract {

  @RegisterExtension final PostgresDesk database = new PostgresDesk();
  @RegisterExtension final PostgresDesk another = new PostgresDesk();

  @Override
  OpenedDesk database() {
    return database;
  }

  @Override
  OpenedDesk another() {
    return another;
  }
}
