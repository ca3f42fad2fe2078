package org.minhchung.desk.claims.store;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.minhchung.desk.kernel.store.OpenedDesk;
import org.minhchung.desk.kernel.store.SqliteDesk;

class ReachStoreTest extends ReachStoreContract {

  @RegisterExtension final SqliteDesk database = new SqliteDesk();

  @Override
  OpenedDesk database() {
    return database;
  }
}
