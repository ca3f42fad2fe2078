package org.minhchung.desk.claims.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.minhchung.desk.claims.CellId;
import org.minhchung.desk.claims.CellLink;
import org.minhchung.desk.claims.Groups;
import org.minhchung.desk.claims.LeftMessage;
import org.minhchung.desk.claims.MessageId;
import org.minhchung.desk.claims.PlacedMessage;
import org.minhchung.desk.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cells and decisions at rest. Safe to share between threads. */
@Component
public final class GroupStore implements Groups {

  private final JdbcClient db;
  private final Ids ids;
  private final QueueRows queue;

  public GroupStore(JdbcClient db, Ids ids) {
    this.db = db;
    this.ids = ids;
    this.queue = new QueueRows(db);
  }

  @Override
  public List<LeftMessage> left(Collection<MessageId> messages) {
    if (messages.isEmpty()) {
      return List.of();
    }
    return db.sql(
            """
            SELECT message_id, day, text
              FROM message
             WHERE message_id IN (:ids)
            """)
        .param("ids", messages.stream().map(MessageId::value).toList())
        .query(
            (row, _) ->
                new LeftMessage(
                    new MessageId(row.getString("message_id")),
                    LocalDate.parse(row.getString("day")),
                    row.getString("text")))
        .list();
  }

  @Override
  public void place(MessageId message, CellId cell, LocalDate since) {
    db.sql(
            """
            INSERT INTO cell (cell_id, desk_id, since)
            SELECT :cell, desk_id, :since
              FROM message
             WHERE message_id = :message
            ON CONFLICT (cell_id) DO NOTHING
            """)
        .param("cell", cell.value())
        .param("since", since.toString())
        .param("message", message.value())
        .update();
    int placed =
        db.sql(
                """
                INSERT INTO cell_message (message_id, cell_id)
                SELECT message_id, :cell
                  FROM message
                 WHERE message_id = :message
                ON CONFLICT (message_id) DO NOTHING
                """)
            .param("message", message.value())
            .param("cell", cell.value())
            .update();
    if (placed > 0) {
      queue.arrived(message, cell, since);
    }
  }

  @Override
  public Map<MessageId, CellId> cells(Collection<MessageId> messages) {
    if (messages.isEmpty()) {
      return Map.of();
    }
    Map<MessageId, CellId> cells = new HashMap<>();
    db.sql("SELECT message_id, cell_id FROM cell_message WHERE message_id IN (:messages)")
        .param("messages", messages.stream().map(MessageId::value).toList())
        .query(
            row -> {
              cells.put(
                  new MessageId(row.getString("message_id")), new CellId(row.getString("cell_id")));
            });
    return cells;
  }

  @Override
  public void move(Collection<MessageId> messages, CellId cell, LocalDate since) {
    List<String> moved = messages.stream().map(MessageId::value).toList();
    db.sql(
            """
            INSERT INTO cell (cell_id, desk_id, since)
            SELECT :cell, desk_id, :since
              FROM message
             WHERE message_id = :message
            """)
        .param("cell", cell.value())
        .param("since", since.toString())
        .param("message", moved.getFirst())
        .update();
    int rows =
        db.sql("UPDATE cell_message SET cell_id = :cell WHERE message_id IN (:moved)")
            .param("cell", cell.value())
            .param("moved", moved)
            .update();
    if (rows != moved.size()) {
      throw new IllegalStateException(
          "%d messages were to be moved, %d are placed".formatted(moved.size(), rows));
    }
    queue.open(cell, since);
  }

  @Override
  public void link(CellLink link, String by, Instant at) {
    db.sql(
            """
            INSERT INTO cell_link (link_id, kind, one_cell, other_cell, decided_by, decided_at)
            VALUES (:id, :kind, :one, :other, :by, :at)
            ON CONFLICT DO NOTHING
            """)
        .param("id", ids.unlinked())
        .param("kind", word(link.kind()))
        .param("one", link.one().value())
        .param("other", link.other().value())
        .param("by", by)
        .param("at", at.toEpochMilli())
        .update();
    queue.linked(link);
  }

  @Override
  public boolean undo(CellLink link, String by, Instant at) {
    int rows =
        db.sql(
                """
                UPDATE cell_link
                   SET undone_by = :by,
                       undone_at = :at
                 WHERE kind = :kind
                   AND one_cell = :one
                   AND other_cell = :other
                   AND undone_at IS NULL
                """)
            .param("by", by)
            .param("at", at.toEpochMilli())
            .param("kind", word(link.kind()))
            .param("one", link.one().value())
            .param("other", link.other().value())
            .update();
    if (rows > 0) {
      queue.linked(link);
    }
    return rows > 0;
  }

  @Override
  public List<CellLink> links() {
    return db.sql(
            """
            SELECT kind, one_cell, other_cell
              FROM cell_link
             WHERE undone_at IS NULL
            """)
        .query(
            (row, _) ->
                new CellLink(
                    CellLink.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                    new CellId(row.getString("one_cell")),
                    new CellId(row.getString("other_cell"))))
        .list();
  }

  @Override
  public Map<CellId, LocalDate> linked() {
    Map<CellId, LocalDate> linked = new HashMap<>();
    db.sql(
            """
            SELECT cell_id, since
              FROM cell
             WHERE cell_id IN (SELECT one_cell FROM cell_link WHERE undone_at IS NULL
                               UNION
                               SELECT other_cell FROM cell_link WHERE undone_at IS NULL)
            """)
        .query(
            row -> {
              linked.put(
                  new CellId(row.getString("cell_id")), LocalDate.parse(row.getString("since")));
            });
    return linked;
  }

  @Override
  public List<PlacedMessage> placed(String after, int limit) {
    return db.sql(
            """
            SELECT message.message_id, cell.cell_id, cell.since, message.day, message.text
              FROM cell_message
              JOIN message ON message.message_id = cell_message.message_id
              JOIN cell ON cell.cell_id = cell_message.cell_id
             WHERE cell_message.message_id > :after
             ORDER BY cell_message.message_id
             LIMIT :limit
            """)
        .param("after", after)
        .param("limit", limit)
        .query(
            (row, _) ->
                new PlacedMessage(
                    new MessageId(row.getString("message_id")),
                    new CellId(row.getString("cell_id")),
                    LocalDate.parse(row.getString("since")),
                    LocalDate.parse(row.getString("day")),
                    row.getString("text")))
        .list();
  }

  private static String word(CellLink.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
