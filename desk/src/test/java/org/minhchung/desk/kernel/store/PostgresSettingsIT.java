package org.minhchung.desk.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a server's own settings may not take away. */
class PostgresSettingsIT {

  @RegisterExtension final PostgresDesk database = new PostgresDesk();

  @Test
  void aCommitIsAcknowledgedWhenItIsOnDisk() {
    assertThat(database.records().write(() -> setting("synchronous_commit"))).isEqualTo("on");
  }

  @Test
  void aReadSeesOneSnapshotAndCannotWrite() {
    assertThat(setting("transaction_read_only")).isEqualTo("on");
    assertThat(database.records().read(() -> setting("transaction_isolation")))
        .isEqualTo("repeatable read");
    assertThat(database.records().read(() -> setting("transaction_read_only"))).isEqualTo("on");
  }

  @Test
  void aReadLeavesItsIsolationToNobodyElse() {
    for (int i = 0; i < 20; i++) {
      assertThat(database.records().read(() -> setting("transaction_isolation")))
          .isEqualTo("repeatable read");
      assertThat(setting("transaction_isolation")).isEqualTo("read committed");
    }
  }

  private String setting(String name) {
    return database.jdbc().sql("SHOW " + name).query(String.class).single();
  }
}
