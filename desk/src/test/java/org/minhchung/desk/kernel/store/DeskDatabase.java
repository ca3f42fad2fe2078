package org.minhchung.desk.kernel.store;

import org.minhchung.desk.kernel.DeskId;
import org.minhchung.desk.kernel.Outbox;
import org.minhchung.desk.kernel.Records;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A migrated database with one sample desk in it, for the contracts of stores. A contract asks for
 * it with an abstract method; one subclass registers a {@link SqliteDesk}, one a {@link
 * PostgresDesk}:
 *
 * <pre>{@code
 * class ClaimStoreTest extends ClaimStoreContract {
 *   @RegisterExtension final SqliteDesk database = new SqliteDesk();
 *
 *   @Override
 *   DeskDatabase database() {
 *     return database;
 *   }
 * }
 * }</pre>
 *
 * <p>In an instance field each test gets a new database, in a static one all tests of the class
 * share it.
 */
public interface DeskDatabase {

  /** The one sample desk; invented. */
  DeskId DESK = new DeskId("0195f3a0-0000-7000-8000-00000000de5c");

  JdbcClient jdbc();

  Records records();

  Outbox outbox();

  /** The desk every row may belong to; its profile is filed. */
  default DeskId desk() {
    return DESK;
  }
}
