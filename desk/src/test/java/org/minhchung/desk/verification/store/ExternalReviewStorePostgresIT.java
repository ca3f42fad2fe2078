package org.minhchung.desk.verification.store;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.minhchung.desk.kernel.store.OpenedDesk;
import org.minhchung.desk.kernel.store.PostgresDesk;

class ExternalReviewStorePostgresIT extends ExternalReviewStoreContract {

  @RegisterExtension final PostgresDesk database = new PostgresDesk();

  @Override
  OpenedDesk database() {
    return database;
  }
}
