package org.minhchung.desk.intake.store;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.minhchung.desk.kernel.store.OpenedDesk;
import org.minhchung.desk.kernel.store.SqliteDesk;

class IntakeStoreTest extends IntakeStoreContract {

  @RegisterExtension final SqliteDesk database = new SqliteDesk();

  @Override
  OpenedDesk database() {
    return database;
  }
}
