package org.minhchung.desk.people.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.desk.kernel.Role;
import org.minhchung.desk.people.Membership;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Memberships at rest; the database itself keeps administrators apart from who judges. Methods run
 * in the caller's transaction; safe to share between threads.
 */
@Repository
public class MembershipStore {

  private final JdbcClient db;

  public MembershipStore(JdbcClient db) {
    this.db = db;
  }

  /**
   * @throws org.springframework.dao.DataIntegrityViolationException if the person gave it to
   *     themselves, or holds a role it does not go with
   */
  public void add(Membership membership) {
    PersonId givenBy = membership.givenBy();
    db.sql(
            """
            INSERT INTO membership (membership_id, account_id, role, from_at, until_at, given_by)
            VALUES (:id, :account, :role, :from, :until, :giver)
            """)
        .param("id", membership.id())
        .param("account", membership.person().value())
        .param("role", membership.role().key())
        .param("from", membership.from().toEpochMilli())
        .param("until", millis(membership.until()))
        .param("giver", givenBy == null ? null : givenBy.value())
        .update();
  }

  /**
   * Ends it at a moment, unless it ends before.
   *
   * @return false if there is nothing to end
   */
  public boolean end(String id, Instant at) {
    return db.sql(
                """
                UPDATE membership
                   SET until_at = CASE WHEN from_at > :at THEN from_at ELSE :at END
                 WHERE membership_id = :id
                   AND (until_at IS NULL OR until_at > :at)
                """)
            .param("id", id)
            .param("at", at.toEpochMilli())
            .update()
        == 1;
  }

  /** All a person ever held, newest first. */
  public List<Membership> of(PersonId person) {
    return db.sql(
            """
            SELECT membership_id, account_id, role, from_at, until_at, given_by
              FROM membership
             WHERE account_id = :account
             ORDER BY from_at DESC, membership_id DESC
            """)
        .param("account", person.value())
        .query((row, _) -> membership(row))
        .list();
  }

  /** Those that hold at a moment or later. */
  public List<Membership> notOver(Instant at) {
    return db.sql(
            """
            SELECT membership_id, account_id, role, from_at, until_at, given_by
              FROM membership
             WHERE until_at IS NULL
                OR until_at > :at
             ORDER BY from_at, membership_id
            """)
        .param("at", at.toEpochMilli())
        .query((row, _) -> membership(row))
        .list();
  }

  /** Whether anybody was ever given the role. */
  public boolean everGiven(Role role) {
    return db.sql("SELECT COUNT(*) FROM membership WHERE role = :role")
            .param("role", role.key())
            .query(Long.class)
            .single()
        > 0;
  }

  private static Membership membership(ResultSet row) throws SQLException {
    String giver = row.getString("given_by");
    return new Membership(
        row.getString("membership_id"),
        new PersonId(row.getString("account_id")),
        Role.of(row.getString("role")),
        Instant.ofEpochMilli(row.getLong("from_at")),
        Rows.instant(row, "until_at"),
        giver == null ? null : new PersonId(giver));
  }

  private static @Nullable Long millis(@Nullable Instant moment) {
    return moment == null ? null : moment.toEpochMilli();
  }
}
