package org.minhchung.desk.verification;

import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.minhchung.desk.kernel.store.OpenedDesk;
import org.minhchung.desk.kernel.store.PostgresDesk;

class PostgresRegisterIT extends RegisterContract {

  @RegisterExtension final PostgresDesk database = new PostgresDesk();

  @Override
  OpenedDesk database() {
    return database;
  }

  @Override
  List<String> alsoForbidden() {
    return List.of(
        "TRUNCATE register_shown",
        "TRUNCATE register_entry CASCADE",
        "TRUNCATE register_decision CASCADE");
  }
}
