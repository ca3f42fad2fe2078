package org.minhchung.desk.kernel.store;

import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.minhchung.desk.kernel.UnusableRecords;

/** Brings a schema to where this program wants it. Forwards only. */
final class Migrations {

  private static final String HOME = "classpath:db/migration/";

  private Migrations() {}

  /**
   * Runs what has not run yet.
   *
   * @param dialect the folder of what one database alone understands: {@code sqlite} or {@code
   *     postgresql}
   * @throws UnusableRecords if a newer program has been here
   */
  static void run(DataSource database, String dialect) {
    Flyway flyway =
        Flyway.configure(Migrations.class.getClassLoader())
            .dataSource(database)
            .locations(HOME + "common", HOME + dialect)
            .validateMigrationNaming(true)
            .cleanDisabled(true)
            .load();
    refuseNewer(flyway);
    flyway.migrate();
  }

  private static void refuseNewer(Flyway flyway) {
    Arrays.stream(flyway.info().applied())
        .filter(migration -> isFuture(migration.getState()))
        .map(MigrationInfo::getVersion)
        .reduce((_, last) -> last)
        .ifPresent(
            version -> {
              throw new UnusableRecords(UnusableRecords.Code.NEWER_SCHEMA, version.getVersion());
            });
  }

  private static boolean isFuture(MigrationState state) {
    return state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED;
  }
}
