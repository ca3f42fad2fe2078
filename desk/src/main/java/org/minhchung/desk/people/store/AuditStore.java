package org.minhchung.desk.people.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.kernel.DeskId;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.desk.people.Deed;
import org.minhchung.desk.people.DeedFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deeds at rest; the database refuses to change one. */
@Repository
public class AuditStore {

  private final JdbcClient db;

  public AuditStore(JdbcClient db) {
    this.db = db;
  }

  public void add(Deed deed, DeskId desk) {
    db.sql(
            """
            INSERT INTO audit (audit_id, desk_id, day, noted_at, account_id, action, subject, fields)
            VALUES (:id, :desk, :day, :at, :account, :action, :subject, :fields)
            """)
        .param("id", deed.id())
        .param("desk", desk.value())
        .param("day", deed.day().toString())
        .param("at", deed.at() == null ? null : deed.at().toEpochMilli())
        .param("account", deed.by().value())
        .param("action", deed.action())
        .param("subject", deed.subject())
        .param("fields", String.join(",", deed.fields()))
        .update();
  }

  /** What fits the filter, the newest day first; within a day those with a time first. */
  public List<Deed> find(DeedFilter filter, int skip, int limit) {
    return db.sql(
            """
            SELECT audit_id, day, noted_at, account_id, action, subject, fields
              FROM audit
             WHERE (:account = '' OR account_id = :account)
               AND (:action = '' OR action = :action)
               AND (:day = '' OR day = :day)
             ORDER BY day DESC, COALESCE(noted_at, 0) DESC, audit_id DESC
             LIMIT :limit OFFSET :skip
            """)
        .param("account", text(filter.by()))
        .param("action", filter.action())
        .param("day", filter.day() == null ? "" : filter.day().toString())
        .param("limit", limit)
        .param("skip", skip)
        .query((row, _) -> deed(row))
        .list();
  }

  /** Every action that was ever noted, in order. */
  public List<String> actions() {
    return db.sql("SELECT DISTINCT action FROM audit ORDER BY action")
        .query((row, _) -> row.getString("action"))
        .list();
  }

  /**
   * @return how many went; fewer than {@code atMost} when none is left
   */
  public int purge(LocalDate before, int atMost) {
    return db.sql(
            """
            DELETE FROM audit
             WHERE audit_id IN (SELECT audit_id
                                  FROM audit
                                 WHERE day < :before
                                 LIMIT :most)
            """)
        .param("before", before.toString())
        .param("most", atMost)
        .update();
  }

  private static String text(@Nullable PersonId person) {
    return person == null ? "" : person.value();
  }

  private static Deed deed(ResultSet row) throws SQLException {
    return new Deed(
        row.getString("audit_id"),
        LocalDate.parse(row.getString("day")),
        Rows.instant(row, "noted_at"),
        new PersonId(row.getString("account_id")),
        row.getString("action"),
        row.getString("subject"),
        Arrays.stream(row.getString("fields").split(",")).filter(it -> !it.isEmpty()).toList());
  }
}
