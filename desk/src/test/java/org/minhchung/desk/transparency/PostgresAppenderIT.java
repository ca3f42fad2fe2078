package org.minhchung.desk.transparency;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.minhchung.desk.kernel.store.DeskDatabase;
import org.minhchung.desk.kernel.store.PostgresDesk;

class PostgresAppenderIT extends AppenderContract {

  @RegisterExtension final PostgresDesk database = new PostgresDesk();

  @Override
  DeskDatabase database() {
    return database;
  }
}
