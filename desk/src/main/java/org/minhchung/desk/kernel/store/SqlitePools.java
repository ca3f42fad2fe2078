package org.minhchung.desk.kernel.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.minhchung.desk.kernel.DurableFiles;
import org.minhchung.desk.kernel.ForcedFiles;
import org.minhchung.desk.kernel.UnusableRecords;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * SQLite's file opened for one writer and several readers. What each setting is for, and what was
 * measured, stands in docs/decisions/0040-records.md.
 */
final class SqlitePools {

  static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int READERS =
      Math.clamp(2L * Runtime.getRuntime().availableProcessors(), 4, 16);
  private static final int WAL_BYTES_KEPT = 4 * 1024 * 1024;

  private SqlitePools() {}

  /**
   * @throws UnusableRecords if the file is no database, or a newer program has written it
   */
  static Pools open(Path file) {
    try {
      migrate(file, ForcedFiles.onDisk());
    } catch (UncheckedIOException | FlywayException e) {
      throw new UnusableRecords(UnusableRecords.Code.DATABASE_FILE, file.toString(), e);
    }
    var writers = new HikariDataSource(pool("desk-writer", source(file, writing()), 1));
    HikariConfig reading = pool("desk-readers", source(file, reading()), READERS);
    reading.setReadOnly(true);
    reading.setMinimumIdle(1);
    var readers = new HikariDataSource(reading);
    return new Pools(
        writers, new WriterGate(writers, 1, PATIENCE), readers, new Transactions.Sqlite());
  }

  /** Flyway takes no lock on SQLite, so programs that start at once take turns here. */
  private static void migrate(Path file, DurableFiles files) {
    files.alone(
        folderOf(file),
        () -> {
          // SQLite gives its log the mode of the file: the desk's own user alone.
          if (!Files.exists(file)) {
            files.replace(file, new byte[0]);
          }
          Migrations.run(source(file, writing()), "sqlite");
          return file;
        });
  }

  private static Path folderOf(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder");
  }

  private static SQLiteConfig writing() {
    SQLiteConfig config = common();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setJournalSizeLimit(WAL_BYTES_KEPT);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    // Without it INSERT OR REPLACE deletes a row and no trigger hears of it.
    config.enableRecursiveTriggers(true);
    return config;
  }

  private static SQLiteConfig reading() {
    SQLiteConfig config = common();
    config.setReadOnly(true);
    config.setTransactionMode(SQLiteConfig.TransactionMode.DEFERRED);
    return config;
  }

  private static SQLiteConfig common() {
    var config = new SQLiteConfig();
    config.enforceForeignKeys(true);
    config.setBusyTimeout((int) PATIENCE.toMillis());
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    return config;
  }

  private static SQLiteDataSource source(Path file, SQLiteConfig config) {
    var source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  private static HikariConfig pool(String name, DataSource source, int size) {
    var config = new HikariConfig();
    config.setPoolName(name);
    config.setDataSource(source);
    config.setMaximumPoolSize(size);
    config.setConnectionTimeout(PATIENCE.toMillis());
    // A file does not drop its connections.
    config.setMaxLifetime(0);
    return config;
  }
}
