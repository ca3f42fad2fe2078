package org.minhchung.desk.matching.store;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.minhchung.desk.kernel.store.DeskDatabase;
import org.minhchung.desk.kernel.store.SqliteDesk;

class SqliteMatchingStoreTest extends MatchingStoreContract {

  @RegisterExtension final SqliteDesk database = new SqliteDesk();

  @Override
  DeskDatabase database() {
    return database;
  }
}
