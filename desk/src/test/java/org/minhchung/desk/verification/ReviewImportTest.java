package org.minhchung.desk.verification;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.minhchung.desk.kernel.store.OpenedDesk;
import org.minhchung.desk.kernel.store.SqliteDesk;

class ReviewImportTest extends ReviewImportContract {

  @RegisterExtension final SqliteDesk database = new SqliteDesk();
  @RegisterExtension final SqliteDesk another = new SqliteDesk();

  @Override
  OpenedDesk database() {
    return database;
  }

  @Override
  OpenedDesk another() {
    return another;
  }
}
