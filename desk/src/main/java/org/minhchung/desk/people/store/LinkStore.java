package org.minhchung.desk.people.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.kernel.DeskId;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.desk.kernel.Role;
import org.minhchung.desk.people.OneTimeLink;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One-time links at rest: the hash of their secret, never the secret. */
@Repository
public class LinkStore {

  private final JdbcClient db;

  public LinkStore(JdbcClient db) {
    this.db = db;
  }

  public void add(OneTimeLink link, String hash, DeskId desk) {
    db.sql(
            """
            INSERT INTO one_time_link (link_id, desk_id, token_hash, kind, account_id, roles,
                                       roles_until, made_by, expires_at)
            VALUES (:id, :desk, :hash, :kind, :account, :roles, :until, :maker, :expires)
            """)
        .param("id", link.id())
        .param("desk", desk.value())
        .param("hash", hash)
        .param("kind", key(link.kind()))
        .param("account", text(link.person()))
        .param(
            "roles", link.roles().stream().map(Role::key).sorted().collect(Collectors.joining(",")))
        .param("until", link.rolesUntil() == null ? null : link.rolesUntil().toEpochMilli())
        .param("maker", text(link.madeBy()))
        .param("expires", link.expires().toEpochMilli())
        .update();
  }

  /** The link that this hash opens now, if it has not been used and has not expired. */
  public Optional<OneTimeLink> open(String hash, Instant now) {
    return db.sql(
            """
            SELECT link_id, kind, account_id, roles, roles_until, made_by, expires_at
              FROM one_time_link
             WHERE token_hash = :hash
               AND used_at IS NULL
               AND expires_at > :now
            """)
        .param("hash", hash)
        .param("now", now.toEpochMilli())
        .query((row, _) -> link(row))
        .optional();
  }

  /** Those somebody may still use, the newest first. */
  public List<OneTimeLink> open(Instant now) {
    return db.sql(
            """
            SELECT link_id, kind, account_id, roles, roles_until, made_by, expires_at
              FROM one_time_link
             WHERE used_at IS NULL
               AND expires_at > :now
             ORDER BY link_id DESC
            """)
        .param("now", now.toEpochMilli())
        .query((row, _) -> link(row))
        .list();
  }

  /**
   * @return false if somebody was quicker, or it expired
   */
  public boolean use(String id, Instant now) {
    return db.sql(
                """
                UPDATE one_time_link
                   SET used_at = :now
                 WHERE link_id = :id
                   AND used_at IS NULL
                   AND expires_at > :now
                """)
            .param("id", id)
            .param("now", now.toEpochMilli())
            .update()
        == 1;
  }

  /** Takes back what nobody has used: of one kind, or for one person. */
  public void takeBack(OneTimeLink.Kind kind, @Nullable PersonId person) {
    db.sql(
            """
            DELETE FROM one_time_link
             WHERE used_at IS NULL
               AND kind = :kind
               AND COALESCE(account_id, '') = :account
            """)
        .param("kind", key(kind))
        .param("account", person == null ? "" : person.value())
        .update();
  }

  public boolean takeBack(String id) {
    return db.sql("DELETE FROM one_time_link WHERE link_id = :id AND used_at IS NULL")
            .param("id", id)
            .update()
        == 1;
  }

  public int purge(Instant before) {
    return db.sql("DELETE FROM one_time_link WHERE expires_at < :before")
        .param("before", before.toEpochMilli())
        .update();
  }

  private static OneTimeLink link(ResultSet row) throws SQLException {
    return new OneTimeLink(
        row.getString("link_id"),
        kind(row.getString("kind")),
        person(row.getString("account_id")),
        roles(row.getString("roles")),
        Rows.instant(row, "roles_until"),
        person(row.getString("made_by")),
        Instant.ofEpochMilli(row.getLong("expires_at")));
  }

  private static Set<Role> roles(String keys) {
    return Arrays.stream(keys.split(","))
        .filter(key -> !key.isEmpty())
        .map(Role::of)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static @Nullable PersonId person(@Nullable String id) {
    return id == null ? null : new PersonId(id);
  }

  private static @Nullable String text(@Nullable PersonId person) {
    return person == null ? null : person.value();
  }

  private static String key(OneTimeLink.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static OneTimeLink.Kind kind(String key) {
    return OneTimeLink.Kind.valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
