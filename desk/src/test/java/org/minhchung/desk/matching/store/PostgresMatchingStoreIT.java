package org.minhchung.desk.matching.store;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.minhchung.desk.kernel.store.DeskDatabase;
import org.minhchung.desk.kernel.store.PostgresDesk;

class PostgresMatchingStoreIT extends MatchingStoreContract {

  @RegisterExtension final PostgresDesk database = new PostgresDesk();

  @Override
  DeskDatabase database() {
    return database;
  }
}
