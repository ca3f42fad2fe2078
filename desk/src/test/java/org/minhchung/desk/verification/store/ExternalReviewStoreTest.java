package org.minhchung.desk.verification.store;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.minhchung.desk.kernel.store.OpenedDesk;
import org.minhchung.desk.kernel.store.SqliteDesk;

class ExternalReviewStoreTest extends ExternalReviewStoreContract {

  @RegisterExtension final SqliteDesk database = new SqliteDesk();

  @Override
  OpenedDesk database() {
    return database;
  }
}
