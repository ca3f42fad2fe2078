package org.minhchung.desk.kernel.store;

import org.junit.jupiter.api.Test;
import org.minhchung.desk.kernel.UnusableRecords.Code;

class UnusableServerIT {

  @Test
  void recordsOfANewerProgramAreRefused() {
    String name = PostgresServer.copy();
    String address = PostgresServer.address(name);
    try (Database database = Database.onServer(address)) {
      UnusableDatabaseTest.pretendANewerProgramWasHere(database);
    }

    UnusableDatabaseTest.assertRefused(() -> Database.onServer(address), Code.NEWER_SCHEMA, "999");
    PostgresServer.drop(name);
  }

  @Test
  void aDatabaseThatDoesNotExistIsRefused() {
    UnusableDatabaseTest.assertRefused(
        () -> Database.onServer(PostgresServer.address("nowhere")),
        Code.DATABASE_SERVER,
        "jdbc:postgresql://localhost");
  }
}
