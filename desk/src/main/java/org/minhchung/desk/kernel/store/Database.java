package org.minhchung.desk.kernel.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.kernel.DataFolder;
import org.minhchung.desk.kernel.DeskProfiles;
import org.minhchung.desk.kernel.ForcedFiles;
import org.minhchung.desk.kernel.Outbox;
import org.minhchung.desk.kernel.Records;
import org.minhchung.desk.kernel.UnusableRecords;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The desk's records, open and migrated, whichever database holds them. Safe to share between
 * threads; closing it ends every connection.
 */
public final class Database implements AutoCloseable {

  private static final String FILE = "desk.db";
  private static final String POSTGRES = "jdbc:postgresql:";

  private final Pools pools;
  private final JdbcClient client;
  private final TransactionalRecords records;
  private final OutboxStore outbox;

  private Database(Pools pools) {
    this.pools = pools;
    var template = new JdbcTemplate(pools.readers());
    pools.transactions().exceptions().ifPresent(template::setExceptionTranslator);
    this.client = JdbcClient.create(template);
    this.records = new TransactionalRecords(pools.writers(), pools.readers(), pools.transactions());
    this.outbox = new OutboxStore(client, records);
  }

  /**
   * Opens the records of a data folder, in {@code desk.db} there or on a server.
   *
   * @param url {@code jdbc:postgresql:…}; null for the file
   * @throws UnusableRecords if folder or database cannot be used, in words for the operator
   */
  public static Database open(DataFolder folder, @Nullable String url) {
    folder.ready(ForcedFiles.onDisk());
    if (url == null || url.isBlank()) {
      return inFile(folder.data().resolve(FILE));
    }
    if (!url.toLowerCase(Locale.ROOT).startsWith(POSTGRES)) {
      throw new UnusableRecords(
          UnusableRecords.Code.DATABASE_ADDRESS, PostgresPools.withoutSecrets(url));
    }
    return onServer(url);
  }

  /** SQLite, in one file that is made if it is missing. */
  static Database inFile(Path file) {
    return new Database(SqlitePools.open(file));
  }

  /** PostgreSQL 15 or newer. */
  static Database onServer(String url) {
    return new Database(PostgresPools.open(url));
  }

  /** For stores: inside {@link Records#write} it writes, elsewhere it only reads. */
  public JdbcClient client() {
    return client;
  }

  public Records records() {
    return records;
  }

  public Outbox outbox() {
    return outbox;
  }

  public DeskProfiles profiles() {
    return new DeskProfileStore(client);
  }

  /** Connections that only read; the client's own, and what health checks look at. */
  DataSource readers() {
    return pools.readers();
  }

  /** Connections that write outside {@link Records}: the jobs' table alone. */
  DataSource writers() {
    return pools.writers();
  }

  /** Makes what was deleted unreadable in the database's files, as far as the database can. */
  public void forget() {
    try (Connection connection = pools.writers().getConnection()) {
      pools.transactions().forget(connection);
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("what was deleted is not forgotten yet", e);
    }
  }

  /** How many connections are writing or about to. */
  int writersInUse() {
    return pools.writerPool().getHikariPoolMXBean().getActiveConnections();
  }

  @Override
  public void close() {
    pools.close();
  }
}
