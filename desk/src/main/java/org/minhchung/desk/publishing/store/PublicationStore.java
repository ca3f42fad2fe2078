package org.minhchung.desk.publishing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.kernel.DeskId;
import org.minhchung.desk.publishing.CanonicalCheck;
import org.minhchung.desk.publishing.PublishedCheck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Versions of checks at rest. Inserts and reads; there is nothing to update, and triggers see to
 * it. What is read is decoded from the canonical bytes; the columns beside them only find a row.
 *
 * <p>Methods run in the caller's transaction. A read throws {@code IllegalStateException} if the
 * bytes of a row are not what was written. Safe to share between threads.
 */
@Component
public final class PublicationStore {

  private static final int SALT_BYTES = 32;

  private final JdbcClient db;
  private final DecodedChecks decoded = new DecodedChecks();

  public PublicationStore(JdbcClient db) {
    this.db = db;
  }

  /**
   * Keeps a version; nobody sees it before {@link #show}.
   *
   * @param salt 32 random bytes, used for this version alone
   */
  public void insert(DeskId desk, CanonicalCheck canonical, byte[] salt) {
    if (salt.length != SALT_BYTES) {
      throw new IllegalArgumentException(
          "salt must have %d bytes, had %d".formatted(SALT_BYTES, salt.length));
    }
    PublishedCheck check = canonical.check();
    db.sql(
            """
            INSERT INTO publication
                   (publication_id, desk_id, kind, slug, version, claim_id, checked_on,
                    holds_from, holds_until, sample, canonical, salt)
            VALUES (:id, :desk, 'check', :slug, :version, :claim, :checked_on,
                    :holds_from, :holds_until, :sample, :canonical, :salt)
            """)
        .param("id", check.id())
        .param("desk", desk.value())
        .param("slug", check.slug())
        .param("version", check.version())
        .param("claim", check.claimId().value())
        .param("checked_on", check.checkedAt().toString())
        .param("holds_from", millis(check.holdsFrom()), Types.BIGINT)
        .param("holds_until", millis(check.holdsUntil()), Types.BIGINT)
        .param("sample", check.sample() ? 1 : 0)
        .param("canonical", canonical.bytes())
        .param("salt", salt)
        .update();
  }

  /** Makes a kept version visible. */
  public void show(String publicationId, Instant at) {
    db.sql(
            """
            INSERT INTO publication_shown (publication_id, shown_at)
            VALUES (:id, :at)
            """)
        .param("id", publicationId)
        .param("at", at.toEpochMilli())
        .update();
  }

  /** The newest shown version of the check of this claim; of several checks the latest checked. */
  public Optional<PublishedCheck> newestOf(DeskId desk, ClaimId claim) {
    return db.sql(
            """
            SELECT p.publication_id, p.canonical
              FROM publication p
              JOIN publication_shown s ON s.publication_id = p.publication_id
             WHERE p.claim_id = :claim
               AND p.desk_id = :desk
               AND p.kind = 'check'
               AND NOT EXISTS (SELECT 1
                                 FROM publication n
                                 JOIN publication_shown t ON t.publication_id = n.publication_id
                                WHERE n.desk_id = p.desk_id
                                  AND n.slug = p.slug
                                  AND n.version > p.version)
             ORDER BY p.checked_on DESC, p.publication_id DESC
             LIMIT 1
            """)
        .param("claim", claim.value())
        .param("desk", desk.value())
        .query((row, _) -> check(row))
        .optional();
  }

  /** The newest shown version at this address. */
  public Optional<PublishedCheck> newestAt(DeskId desk, String slug) {
    return db.sql(
            """
            SELECT p.publication_id, p.canonical
              FROM publication p
              JOIN publication_shown s ON s.publication_id = p.publication_id
             WHERE p.desk_id = :desk
               AND p.slug = :slug
               AND p.kind = 'check'
             ORDER BY p.version DESC
             LIMIT 1
            """)
        .param("desk", desk.value())
        .param("slug", slug)
        .query((row, _) -> check(row))
        .optional();
  }

  /** One shown version at this address. */
  public Optional<PublishedCheck> at(DeskId desk, String slug, int version) {
    return db.sql(
            """
            SELECT p.publication_id, p.canonical
              FROM publication p
              JOIN publication_shown s ON s.publication_id = p.publication_id
             WHERE p.desk_id = :desk
               AND p.slug = :slug
               AND p.version = :version
               AND p.kind = 'check'
            """)
        .param("desk", desk.value())
        .param("slug", slug)
        .param("version", version)
        .query((row, _) -> check(row))
        .optional();
  }

  /** What has been shown at this address, newest first; empty if nothing. */
  public List<ShownVersion> versions(DeskId desk, String slug) {
    return db.sql(
            """
            SELECT p.version, p.checked_on
              FROM publication p
              JOIN publication_shown s ON s.publication_id = p.publication_id
             WHERE p.desk_id = :desk
               AND p.slug = :slug
               AND p.kind = 'check'
             ORDER BY p.version DESC
            """)
        .param("desk", desk.value())
        .param("slug", slug)
        .query(
            (row, _) ->
                new ShownVersion(
                    row.getInt("version"), LocalDate.parse(row.getString("checked_on"))))
        .list();
  }

  /** The newest shown versions, latest checked first, ties by id. */
  public List<PublishedCheck> latest(DeskId desk, int offset, int limit) {
    return db.sql(
            """
            SELECT p.publication_id, p.canonical
              FROM publication p
              JOIN publication_shown s ON s.publication_id = p.publication_id
             WHERE p.desk_id = :desk
               AND p.kind = 'check'
               AND NOT EXISTS (SELECT 1
                                 FROM publication n
                                 JOIN publication_shown t ON t.publication_id = n.publication_id
                                WHERE n.desk_id = p.desk_id
                                  AND n.slug = p.slug
                                  AND n.version > p.version)
             ORDER BY p.checked_on DESC, p.publication_id
             LIMIT :limit
            OFFSET :offset
            """)
        .param("desk", desk.value())
        .param("limit", limit)
        .param("offset", offset)
        .query((row, _) -> check(row))
        .list();
  }

  /** Whether the desk has published anything that is not a sample. */
  public boolean hasRealPublications(DeskId desk) {
    return db.sql(
            """
            SELECT 1
              FROM publication
             WHERE desk_id = :desk
               AND sample = 0
             LIMIT 1
            """)
        .param("desk", desk.value())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  private static @Nullable Long millis(@Nullable Instant moment) {
    return moment == null ? null : moment.toEpochMilli();
  }

  private PublishedCheck check(ResultSet row) throws SQLException {
    String id = row.getString("publication_id");
    PublishedCheck check;
    try {
      check = decoded.read(row.getBytes("canonical"));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("the bytes of publication %s are damaged".formatted(id), e);
    }
    if (!check.id().equals(id)) {
      throw new IllegalStateException(
          "publication %s holds the bytes of %s".formatted(id, check.id()));
    }
    return check;
  }
}
