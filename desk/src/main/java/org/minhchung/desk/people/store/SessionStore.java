package org.minhchung.desk.people.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.desk.people.StaffSession;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions at rest: the hash of the browser's cookie, never the cookie. */
@Repository
public class SessionStore {

  private final JdbcClient db;

  public SessionStore(JdbcClient db) {
    this.db = db;
  }

  public void add(StaffSession session, String hash) {
    db.sql(
            """
            INSERT INTO staff_session (session_id, token_hash, account_id, browser, manner, since,
                                       seen_at, ends_at)
            VALUES (:id, :hash, :account, :browser, :manner, :since, :seen, :ends)
            """)
        .param("id", session.id())
        .param("hash", hash)
        .param("account", session.person().value())
        .param("browser", session.browser())
        .param("manner", session.manner().name().toLowerCase(Locale.ROOT))
        .param("since", session.since().toString())
        .param("seen", session.seen().toEpochMilli())
        .param("ends", session.ends().toEpochMilli())
        .update();
  }

  public Optional<StaffSession> byHash(String hash) {
    return db.sql(
            """
            SELECT session_id, account_id, browser, manner, since, seen_at, ends_at
              FROM staff_session
             WHERE token_hash = :hash
            """)
        .param("hash", hash)
        .query((row, _) -> session(row))
        .optional();
  }

  public List<StaffSession> of(PersonId person, Instant now) {
    return db.sql(
            """
            SELECT session_id, account_id, browser, manner, since, seen_at, ends_at
              FROM staff_session
             WHERE account_id = :account
               AND ends_at > :now
             ORDER BY since DESC, session_id DESC
            """)
        .param("account", person.value())
        .param("now", now.toEpochMilli())
        .query((row, _) -> session(row))
        .list();
  }

  /** Notes that it is in use, unless a node did so meanwhile. */
  public void seen(String id, Instant now) {
    db.sql("UPDATE staff_session SET seen_at = :now WHERE session_id = :id AND seen_at < :now")
        .param("id", id)
        .param("now", now.toEpochMilli())
        .update();
  }

  public boolean name(PersonId person, String id, String browser) {
    return db.sql(
                """
                UPDATE staff_session
                   SET browser = :browser
                 WHERE session_id = :id
                   AND account_id = :account
                """)
            .param("id", id)
            .param("account", person.value())
            .param("browser", browser)
            .update()
        == 1;
  }

  public boolean end(PersonId person, String id) {
    return db.sql("DELETE FROM staff_session WHERE session_id = :id AND account_id = :account")
            .param("id", id)
            .param("account", person.value())
            .update()
        == 1;
  }

  public int endAll(PersonId person) {
    return db.sql("DELETE FROM staff_session WHERE account_id = :account")
        .param("account", person.value())
        .update();
  }

  /** Deletes what has ended, or was last used before a moment. */
  public int purge(Instant now, Instant unusedSince) {
    return db.sql("DELETE FROM staff_session WHERE ends_at <= :now OR seen_at <= :unused")
        .param("now", now.toEpochMilli())
        .param("unused", unusedSince.toEpochMilli())
        .update();
  }

  private static StaffSession session(ResultSet row) throws SQLException {
    return new StaffSession(
        row.getString("session_id"),
        new PersonId(row.getString("account_id")),
        row.getString("browser"),
        StaffSession.Manner.valueOf(row.getString("manner").toUpperCase(Locale.ROOT)),
        LocalDate.parse(row.getString("since")),
        Instant.ofEpochMilli(row.getLong("seen_at")),
        Instant.ofEpochMilli(row.getLong("ends_at")));
  }
}
