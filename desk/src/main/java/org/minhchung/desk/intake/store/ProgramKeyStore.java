package org.minhchung.desk.intake.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.minhchung.desk.intake.ProgramKey;
import org.minhchung.desk.intake.ProgramKeys;
import org.minhchung.desk.kernel.DeskId;
import org.minhchung.desk.kernel.DeskProfile;
import org.minhchung.desk.kernel.DeskProfiles;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keys of programs at rest. Methods run in the caller's transaction. */
@Component
public final class ProgramKeyStore implements ProgramKeys {

  private final JdbcClient db;
  private final DeskProfiles desks;
  private final Ids ids;

  public ProgramKeyStore(JdbcClient db, DeskProfiles desks, Ids ids) {
    this.db = db;
    this.desks = desks;
    this.ids = ids;
  }

  @Override
  public Optional<ProgramKey> byHash(String hash) {
    return db.sql(
            """
            SELECT key_id, name, made_on, revoked_on
              FROM api_key
             WHERE key_hash = :hash
               AND revoked_on IS NULL
            """)
        .param("hash", hash)
        .query(ProgramKeyStore::row)
        .optional();
  }

  @Override
  public List<ProgramKey> all() {
    return db.sql(
            """
            SELECT key_id, name, made_on, revoked_on
              FROM api_key
             ORDER BY key_id DESC
            """)
        .query(ProgramKeyStore::row)
        .list();
  }

  @Override
  public ProgramKey make(String name, String hash, PersonId by, LocalDate on) {
    var key = new ProgramKey(ids.ordered(), name, on, null);
    db.sql(
            """
            INSERT INTO api_key (key_id, desk_id, name, key_hash, made_by, made_on)
            VALUES (:id, :desk, :name, :hash, :by, :on)
            """)
        .param("id", key.id())
        .param("desk", desk().value())
        .param("name", key.name())
        .param("hash", hash)
        .param("by", by.value())
        .param("on", on.toString())
        .update();
    return key;
  }

  @Override
  public boolean revoke(String id, PersonId by, LocalDate on) {
    int rows =
        db.sql(
                """
                UPDATE api_key
                   SET revoked_by = :by,
                       revoked_on = :on
                 WHERE key_id = :id
                   AND revoked_on IS NULL
                """)
            .param("by", by.value())
            .param("on", on.toString())
            .param("id", id)
            .update();
    return rows == 1;
  }

  private static ProgramKey row(ResultSet row, int number) throws SQLException {
    String revokedOn = row.getString("revoked_on");
    return new ProgramKey(
        row.getString("key_id"),
        row.getString("name"),
        LocalDate.parse(row.getString("made_on")),
        revokedOn == null ? null : LocalDate.parse(revokedOn));
  }

  private DeskId desk() {
    return desks
        .current()
        .map(DeskProfile::id)
        .orElseThrow(() -> new IllegalStateException("no desk has been set up"));
  }
}
