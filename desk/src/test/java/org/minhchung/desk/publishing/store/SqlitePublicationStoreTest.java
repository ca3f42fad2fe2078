package org.minhchung.desk.publishing.store;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.minhchung.desk.kernel.store.OpenedDesk;
import org.minhchung.desk.kernel.store.SqliteDesk;

class SqlitePublicationStoreTest extends PublicationStoreContract {

  @RegisterExtension final SqliteDesk database = new SqliteDesk();

  @Override
  OpenedDesk database() {
    return database;
  }
}
