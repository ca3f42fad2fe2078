package org.minhchung.desk.transparency;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.minhchung.desk.kernel.store.DeskDatabase;
import org.minhchung.desk.kernel.store.SqliteDesk;

class SqliteAppenderTest extends AppenderContract {

  @RegisterExtension final SqliteDesk database = new SqliteDesk();

  @Override
  DeskDatabase database() {
    return database;
  }
}
