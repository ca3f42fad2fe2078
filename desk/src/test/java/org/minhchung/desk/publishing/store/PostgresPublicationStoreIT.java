package org.minhchung.desk.publishing.store;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.minhchung.desk.kernel.store.OpenedDesk;
import org.minhchung.desk.kernel.store.PostgresDesk;

class PostgresPublicationStoreIT extends PublicationStoreContract {

  @RegisterExtension final PostgresDesk database = new PostgresDesk();

  @Override
  OpenedDesk database() {
    return database;
  }
}
