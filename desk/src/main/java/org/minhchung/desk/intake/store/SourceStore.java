package org.minhchung.desk.intake.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.claims.MessageId;
import org.minhchung.desk.fetch.Bytes;
import org.minhchung.desk.fetch.Validators;
import org.minhchung.desk.fetch.WebAddress;
import org.minhchung.desk.intake.Source;
import org.minhchung.desk.intake.SourceHealth;
import org.minhchung.desk.intake.SourceId;
import org.minhchung.desk.intake.SourceShelf;
import org.minhchung.desk.intake.WatchedSource;
import org.minhchung.desk.kernel.DeskProfiles;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.desk.verification.PartyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Watched sources at rest. Methods run in the caller's transaction; thread-safe. */
@Component
public final class SourceStore implements SourceShelf {

  private final JdbcClient db;
  private final DeskProfiles desks;

  public SourceStore(JdbcClient db, DeskProfiles desks) {
    this.db = db;
    this.desks = desks;
  }

  @Override
  public void add(Source source, PersonId by, Bytes content, Bytes salt, long leafIndex) {
    db.sql(
            """
            INSERT INTO source (source_id, desk_id, party_id, address, why, added_by, added_at,
                                content, salt, leaf_index)
            VALUES (:id, :desk, :party, :address, :why, :by, :at, :content, :salt, :leaf)
            """)
        .param("id", source.id().value())
        .param("desk", desk())
        .param("party", source.publisher().value())
        .param("address", source.address().text())
        .param("why", source.why())
        .param("by", by.value())
        .param("at", source.addedAt().toEpochMilli())
        .param("content", content.copy())
        .param("salt", salt.copy())
        .param("leaf", leafIndex)
        .update();
  }

  @Override
  public void end(
      SourceId id, String why, PersonId by, Instant at, Bytes content, Bytes salt, long leafIndex) {
    db.sql(
            """
            INSERT INTO source_end (source_id, why, ended_by, ended_at, content, salt, leaf_index)
            VALUES (:id, :why, :by, :at, :content, :salt, :leaf)
            """)
        .param("id", id.value())
        .param("why", why)
        .param("by", by.value())
        .param("at", at.toEpochMilli())
        .param("content", content.copy())
        .param("salt", salt.copy())
        .param("leaf", leafIndex)
        .update();
  }

  @Override
  public void show(SourceId id, long leafIndex, Instant at) {
    db.sql(
            """
            INSERT INTO source_shown (leaf_index, source_id, shown_at)
            SELECT :leaf, source_id, :at
              FROM source
             WHERE source_id = :id
            ON CONFLICT (leaf_index) DO NOTHING
            """)
        .param("leaf", leafIndex)
        .param("id", id.value())
        .param("at", at.toEpochMilli())
        .update();
  }

  @Override
  public List<WatchedSource> watched() {
    return db.sql(
            """
            SELECT source.source_id, source.party_id, source.address, source.why, source.added_at,
                   health.etag, health.last_modified, health.body_hash, health.asked_at,
                   health.next_at, health.success_at, health.last_item, health.trouble,
                   health.failures
              FROM source
              JOIN source_shown shown ON shown.leaf_index = source.leaf_index
              JOIN source_health health ON health.source_id = source.source_id
             WHERE NOT EXISTS (SELECT 1
                                 FROM source_end
                                WHERE source_end.source_id = source.source_id)
             ORDER BY source.added_at, source.source_id
            """)
        .query((row, _) -> watched(row))
        .list();
  }

  @Override
  public int count() {
    return db.sql(
            """
            SELECT COUNT(*)
              FROM source
             WHERE NOT EXISTS (SELECT 1
                                 FROM source_end
                                WHERE source_end.source_id = source.source_id)
            """)
        .query(Integer.class)
        .single();
  }

  @Override
  public boolean watches(WebAddress address) {
    return db.sql(
                """
                SELECT COUNT(*)
                  FROM source
                 WHERE address = :address
                   AND NOT EXISTS (SELECT 1
                                     FROM source_end
                                    WHERE source_end.source_id = source.source_id)
                """)
            .param("address", address.text())
            .query(Integer.class)
            .single()
        > 0;
  }

  @Override
  public void health(SourceId id, SourceHealth health) {
    db.sql(
            """
            INSERT INTO source_health (source_id, etag, last_modified, body_hash, asked_at, next_at,
                                       success_at, last_item, trouble, failures)
            VALUES (:id, :etag, :modified, :hash, :asked, :next, :success, :item, :trouble, :failures)
            ON CONFLICT (source_id) DO UPDATE
               SET etag          = excluded.etag,
                   last_modified = excluded.last_modified,
                   body_hash     = excluded.body_hash,
                   asked_at      = excluded.asked_at,
                   next_at       = excluded.next_at,
                   success_at    = excluded.success_at,
                   last_item     = excluded.last_item,
                   trouble       = excluded.trouble,
                   failures      = excluded.failures
            """)
        .param("id", id.value())
        .param("etag", health.validators().etag())
        .param("modified", health.validators().lastModified())
        .param("hash", health.bodyHash())
        .param("asked", millis(health.askedAt()))
        .param("next", health.nextAt().toEpochMilli())
        .param("success", millis(health.successAt()))
        .param("item", health.lastItem() == null ? null : health.lastItem().toString())
        .param("trouble", health.trouble())
        .param("failures", health.failures())
        .update();
  }

  @Override
  public Set<String> seen(SourceId id, Collection<String> hashes, LocalDate day) {
    if (hashes.isEmpty()) {
      return Set.of();
    }
    db.sql(
            """
            UPDATE source_seen
               SET day = :day
             WHERE source_id = :id
               AND item_hash IN (:hashes)
               AND day < :day
            """)
        .param("id", id.value())
        .param("hashes", hashes)
        .param("day", day.toString())
        .update();
    return Set.copyOf(
        db.sql(
                """
                SELECT item_hash
                  FROM source_seen
                 WHERE source_id = :id
                   AND item_hash IN (:hashes)
                """)
            .param("id", id.value())
            .param("hashes", hashes)
            .query(String.class)
            .list());
  }

  @Override
  public void note(SourceId id, Collection<String> hashes, LocalDate day) {
    if (hashes.isEmpty()) {
      return;
    }
    List<Object[]> rows =
        hashes.stream().map(hash -> new Object[] {id.value(), hash, day.toString()}).toList();
    db.sql("INSERT INTO source_seen (source_id, item_hash, day) VALUES :rows")
        .param("rows", rows)
        .update();
  }

  @Override
  public void item(MessageId message, SourceId source, WebAddress link, LocalDate day) {
    db.sql(
            """
            INSERT INTO source_item (message_id, source_id, link, day)
            VALUES (:message, :source, :link, :day)
            """)
        .param("message", message.value())
        .param("source", source.value())
        .param("link", link.text())
        .param("day", day.toString())
        .update();
  }

  @Override
  public int forget(LocalDate before, int atMost) {
    return db.sql(
            """
            DELETE FROM source_seen
             WHERE (source_id, item_hash) IN (
                     SELECT source_id, item_hash
                       FROM source_seen
                      WHERE day < :before
                      ORDER BY day
                      LIMIT :most)
            """)
        .param("before", before.toString())
        .param("most", atMost)
        .update();
  }

  private static WatchedSource watched(ResultSet row) throws SQLException {
    @Nullable String item = row.getString("last_item");
    return new WatchedSource(
        new Source(
            new SourceId(row.getString("source_id")),
            new PartyId(row.getString("party_id")),
            WebAddress.of(row.getString("address"))
                .orElseThrow(() -> new IllegalStateException("a source without an address")),
            row.getString("why"),
            Instant.ofEpochMilli(row.getLong("added_at"))),
        new SourceHealth(
            new Validators(row.getString("etag"), row.getString("last_modified")),
            row.getString("body_hash"),
            moment(row, "asked_at"),
            Instant.ofEpochMilli(row.getLong("next_at")),
            moment(row, "success_at"),
            item == null ? null : LocalDate.parse(item),
            row.getString("trouble"),
            row.getInt("failures")));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  private static @Nullable Long millis(@Nullable Instant moment) {
    return moment == null ? null : moment.toEpochMilli();
  }

  private String desk() {
    return desks
        .current()
        .orElseThrow(() -> new IllegalStateException("no desk has been set up"))
        .id()
        .value();
  }
}
