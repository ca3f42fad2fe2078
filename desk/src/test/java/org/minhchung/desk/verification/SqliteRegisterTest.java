package org.minhchung.desk.verification;

import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.minhchung.desk.kernel.store.OpenedDesk;
import org.minhchung.desk.kernel.store.SqliteDesk;

class SqliteRegisterTest extends RegisterContract {

  @RegisterExtension final SqliteDesk database = new SqliteDesk();

  @Override
  OpenedDesk database() {
    return database;
  }

  @Override
  List<String> alsoForbidden() {
    return List.of(
        "REPLACE INTO register_shown SELECT entry_id, 9 FROM register_shown",
        "UPDATE OR IGNORE register_party SET name = kind");
  }
}
