package org.minhchung.desk.claims.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.claims.CellId;
import org.minhchung.desk.claims.CellLink;
import org.minhchung.desk.claims.Deed;
import org.minhchung.desk.claims.Deeds;
import org.minhchung.desk.claims.ItemId;
import org.minhchung.desk.claims.QueueWeights;
import org.minhchung.desk.claims.Reaches;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deeds at rest, and the items they change. Safe to share between threads. */
@Component
public final class DeedStore implements Deeds {

  private static final int CHUNK = 500;

  private final JdbcClient db;
  private final Ids ids;
  private final Reaches reaches;
  private final QueueRows rows;

  public DeedStore(JdbcClient db, Ids ids, Reaches reaches) {
    this.db = db;
    this.ids = ids;
    this.reaches = reaches;
    this.rows = new QueueRows(db);
  }

  @Override
  public String begin(String kind, PersonId by, Instant at) {
    String deed = ids.unlinked();
    db.sql(
            """
            INSERT INTO queue_deed (deed_id, desk_id, kind, done_by, done_at)
            SELECT :deed, desk_id, :kind, :by, :at
              FROM desk
            """)
        .param("deed", deed)
        .param("kind", kind)
        .param("by", by.value())
        .param("at", at.toEpochMilli())
        .update();
    return deed;
  }

  @Override
  public boolean change(String deed, ItemId item, int version, Deed what) {
    int noted =
        db.sql(
                """
                INSERT INTO queue_deed_item (deed_id, item_id, after_version, state, reason, topic,
                                             place, harm, checkability, assigned_to)
                SELECT :deed, item_id, version + 1, state, reason, topic, place, harm,
                       checkability, assigned_to
                  FROM queue_item
                 WHERE item_id = :item
                   AND version = :version
                   AND state = :from
                """)
            .param("deed", deed)
            .param("item", item.value())
            .param("version", version)
            .param("from", what instanceof Deed.Reopen ? "closed" : "open")
            .update();
    if (noted == 0) {
      return false;
    }
    apply(item, what);
    rows.weigh(List.of(item.value()));
    return true;
  }

  private void apply(ItemId item, Deed what) {
    switch (what) {
      case Deed.Assign(PersonId to) ->
          db.sql(
                  """
                  UPDATE queue_item
                     SET assigned_to = :to,
                         version = version + 1
                   WHERE item_id = :item
                  """)
              .param("to", to == null ? null : to.value())
              .param("item", item.value())
              .update();
      case Deed.Sort sort ->
          db.sql(
                  """
                  UPDATE queue_item
                     SET topic = COALESCE(:topic, topic),
                         place = COALESCE(:place, place),
                         harm = COALESCE(:harm, harm),
                         checkability = COALESCE(:checkability, checkability),
                         version = version + 1
                   WHERE item_id = :item
                  """)
              .param("topic", sort.topic() == null ? null : sort.topic().key())
              .param("place", sort.place())
              .param("harm", sort.harm() == null ? null : sort.harm().key())
              .param("checkability", sort.checkability() == null ? null : sort.checkability().key())
              .param("item", item.value())
              .update();
      case Deed.Close(var reason) -> state(item, "closed", reason.key());
      case Deed.Reopen _ -> state(item, "open", null);
    }
  }

  private void state(ItemId item, String state, @Nullable String reason) {
    db.sql(
            """
            UPDATE queue_item
               SET state = :state,
                   reason = :reason,
                   version = version + 1
             WHERE item_id = :item
            """)
        .param("state", state)
        .param("reason", reason)
        .param("item", item.value())
        .update();
  }

  @Override
  public void image(String deed, Collection<ItemId> items) {
    db.sql(
            """
            INSERT INTO queue_deed_item (deed_id, item_id, after_version, state, reason, topic,
                                         place, harm, checkability, assigned_to)
            SELECT :deed, item_id, -1, state, reason, topic, place, harm, checkability, assigned_to
              FROM queue_item
             WHERE item_id IN (:items)
            """)
        .param("deed", deed)
        .param("items", items.stream().map(ItemId::value).toList())
        .update();
  }

  @Override
  public void links(String deed, Collection<CellLink> links) {
    for (CellLink link : links) {
      db.sql(
              """
              INSERT INTO queue_deed_link (deed_id, kind, one_cell, other_cell)
              VALUES (:deed, :kind, :one, :other)
              ON CONFLICT DO NOTHING
              """)
          .param("deed", deed)
          .param("kind", link.kind().name().toLowerCase(Locale.ROOT))
          .param("one", link.one().value())
          .param("other", link.other().value())
          .update();
    }
  }

  @Override
  public Optional<Noted> noted(String deed) {
    return db.sql(
            """
            SELECT deed_id, kind, done_by, done_at, undone_at
              FROM queue_deed
             WHERE deed_id = :deed
            """)
        .param("deed", deed)
        .query(
            (row, _) -> {
              row.getLong("undone_at");
              boolean undone = !row.wasNull();
              return new Noted(
                  row.getString("deed_id"),
                  row.getString("kind"),
                  new PersonId(row.getString("done_by")),
                  Instant.ofEpochMilli(row.getLong("done_at")),
                  undone,
                  linksOf(deed));
            })
        .optional();
  }

  @Override
  public Optional<Noted> latest(PersonId by, Instant since) {
    return db.sql(
            """
            SELECT deed_id
              FROM queue_deed
             WHERE done_by = :by
               AND done_at >= :since
               AND undone_at IS NULL
             ORDER BY done_at DESC
             LIMIT 1
            """)
        .param("by", by.value())
        .param("since", since.toEpochMilli())
        .query((row, _) -> row.getString("deed_id"))
        .optional()
        .flatMap(this::noted);
  }

  @Override
  public int undo(String deed, PersonId by, Instant at) {
    int first =
        db.sql(
                """
                UPDATE queue_deed
                   SET undone_by = :by,
                       undone_at = :at
                 WHERE deed_id = :deed
                   AND undone_at IS NULL
                """)
            .param("by", by.value())
            .param("at", at.toEpochMilli())
            .param("deed", deed)
            .update();
    if (first == 0) {
      return 0;
    }
    List<String> back =
        db.sql(
                """
                UPDATE queue_item
                   SET state = was.state,
                       reason = was.reason,
                       topic = was.topic,
                       place = was.place,
                       harm = was.harm,
                       checkability = was.checkability,
                       assigned_to = was.assigned_to,
                       version = version + 1
                  FROM queue_deed_item AS was
                 WHERE was.deed_id = :deed
                   AND was.item_id = queue_item.item_id
                   AND queue_item.state IN ('open', 'closed')
                   AND was.state IN ('open', 'closed')
                   AND (was.after_version = -1 OR was.after_version = queue_item.version)
                RETURNING queue_item.item_id
                """)
            .param("deed", deed)
            .query((row, _) -> row.getString("item_id"))
            .list();
    rows.weigh(back);
    return back.size();
  }

  @Override
  public void across(ItemId item) {
    db.sql("UPDATE queue_item SET across = 1, version = version + 1 WHERE item_id = :item")
        .param("item", item.value())
        .update();
  }

  @Override
  public int expire(int atMost) {
    return db.sql(
            """
            UPDATE queue_item
               SET state = 'closed',
                   reason = 'expired',
                   version = version + 1
             WHERE item_id IN (
                     SELECT item_id
                       FROM queue_item AS each
                      WHERE state = 'open'
                        AND NOT EXISTS (SELECT 1
                                          FROM queue_cell
                                          JOIN cell_message
                                            ON cell_message.cell_id = queue_cell.cell_id
                                         WHERE queue_cell.item_id = each.item_id)
                      LIMIT :most)
            """)
        .param("most", atMost)
        .update();
  }

  @Override
  public String settleReach(String after, int atMost) {
    List<String> batch =
        db.sql(
                """
                SELECT item_id
                  FROM queue_item
                 WHERE state = 'open'
                   AND more_than > 0
                   AND item_id > :after
                 ORDER BY item_id
                 LIMIT :most
                """)
            .param("after", after)
            .param("most", atMost)
            .query((row, _) -> row.getString("item_id"))
            .list();
    batch.forEach(item -> rows.reached(item, reaches.ofGroup(rows.cells(item))));
    return batch.size() < atMost ? "" : batch.getLast();
  }

  @Override
  public int forget(Instant before, int atMost) {
    List<String> old =
        db.sql("SELECT deed_id FROM queue_deed WHERE done_at < :before LIMIT :most")
            .param("before", before.toEpochMilli())
            .param("most", atMost)
            .query((row, _) -> row.getString("deed_id"))
            .list();
    if (!old.isEmpty()) {
      db.sql("DELETE FROM queue_deed_item WHERE deed_id IN (:old)").param("old", old).update();
      db.sql("DELETE FROM queue_deed_link WHERE deed_id IN (:old)").param("old", old).update();
      db.sql("DELETE FROM queue_deed WHERE deed_id IN (:old)").param("old", old).update();
    }
    db.sql("DELETE FROM join_proposal WHERE decided_at < :before")
        .param("before", before.toEpochMilli())
        .update();
    db.sql("DELETE FROM task WHERE made_at < :before")
        .param("before", before.toEpochMilli())
        .update();
    db.sql("DELETE FROM duty WHERE day < :day")
        .param("day", LocalDate.ofInstant(before, ZoneOffset.UTC).toString())
        .update();
    return old.size();
  }

  @Override
  public void weigh(QueueWeights weights, PersonId by) {
    db.sql(
            """
            INSERT INTO queue_weights (desk_id, version, set_on, set_by, reach, growth, harm,
                                       checkability, age, why)
            SELECT desk_id, :version, :on, :by, :reach, :growth, :harm, :checkability, :age, :why
              FROM desk
            """)
        .param("version", weights.version())
        .param("on", weights.setOn().toString())
        .param("by", by.value())
        .param("reach", weights.reach())
        .param("growth", weights.growth())
        .param("harm", weights.harm())
        .param("checkability", weights.checkability())
        .param("age", weights.age())
        .param("why", weights.why())
        .update();
    String after = "";
    List<String> page;
    do {
      page =
          db.sql(
                  """
                  SELECT item_id
                    FROM queue_item
                   WHERE state = 'open'
                     AND item_id > :after
                   ORDER BY item_id
                   LIMIT :limit
                  """)
              .param("after", after)
              .param("limit", CHUNK)
              .query((row, _) -> row.getString("item_id"))
              .list();
      rows.weigh(page);
      after = page.isEmpty() ? after : page.getLast();
    } while (page.size() == CHUNK);
  }

  private List<CellLink> linksOf(String deed) {
    return db.sql("SELECT kind, one_cell, other_cell FROM queue_deed_link WHERE deed_id = :deed")
        .param("deed", deed)
        .query(
            (row, _) ->
                new CellLink(
                    CellLink.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                    new CellId(row.getString("one_cell")),
                    new CellId(row.getString("other_cell"))))
        .list();
  }
}
