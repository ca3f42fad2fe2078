package org.minhchung.desk.kernel.store;

import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.minhchung.desk.kernel.Accent;
import org.minhchung.desk.kernel.DeskProfile;
import org.minhchung.desk.kernel.DeskProfiles;
import org.minhchung.desk.kernel.Outbox;
import org.minhchung.desk.kernel.Records;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens a copy of a migrated template before a test or a class, and drops it afterwards. */
public abstract class OpenedDesk
    implements DeskDatabase,
        BeforeAllCallback,
        AfterAllCallback,
        BeforeEachCallback,
        AfterEachCallback {

  private Database database;
  private boolean shared;

  OpenedDesk() {}

  /** A new copy of the template, opened. */
  abstract Database open() throws Exception;

  /** Leaves nothing behind; called after the database was closed. */
  abstract void drop() throws Exception;

  /** Everything the kernel gives over this database. */
  Database database() {
    return database;
  }

  @Override
  public JdbcClient jdbc() {
    return database.client();
  }

  @Override
  public Records records() {
    return database.records();
  }

  @Override
  public Outbox outbox() {
    return database.outbox();
  }

  public DeskProfiles profiles() {
    return database.profiles();
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    shared = true;
    database = open();
  }

  @Override
  public void beforeEach(ExtensionContext context) throws Exception {
    if (!shared) {
      database = open();
    }
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    if (!shared) {
      database.close();
      drop();
    }
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    database.close();
    drop();
  }

  /** Files the sample desk into a template. */
  static void fileSampleDesk(Database database) {
    var profile =
        new DeskProfile(
            DESK,
            Map.of("vi", "Bàn kiểm chứng mẫu", "en", "Sample desk"),
            Map.of("vi", "Tổ chức mẫu", "en", "Sample organisation"),
            Map.of("vi", "Không ai đứng sau: đây là mẫu.", "en", "Nobody: this is a sample."),
            Map.of("vi", "Địa chỉ mẫu", "en", "Sample address"),
            "",
            new Accent("#0b5e55", "#5fd0c0"),
            true);
    database
        .records()
        .write(
            () -> {
              database.profiles().keep(profile);
              return profile;
            });
  }
}
