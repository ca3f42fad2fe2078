package org.minhchung.desk.claims.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.minhchung.desk.claims.ChannelKind;
import org.minhchung.desk.claims.MaskedMessage;
import org.minhchung.desk.claims.MessageId;
import org.minhchung.desk.claims.Messages;
import org.minhchung.desk.kernel.DeskId;
import org.minhchung.desk.kernel.DeskProfile;
import org.minhchung.desk.kernel.DeskProfiles;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Messages at rest: masked words, a day, a kind of channel. Methods run in the caller's
 * transaction; safe to share between threads.
 */
@Component
public final class MessageStore implements Messages {

  private static final int MOST_AT_ONCE = 1_000;

  /** Subject is the message; the payload says nothing, for an id tells no time. */
  private static final String LEFT = "message-left";

  /** Payload is {@code messages}, the ids of all that went in one transaction. */
  private static final String DELETED = "messages-deleted";

  private final JdbcClient db;
  private final DeskProfiles desks;
  private final Ids ids;
  private final Outbox outbox;

  public MessageStore(JdbcClient db, DeskProfiles desks, Ids ids, Outbox outbox) {
    this.db = db;
    this.desks = desks;
    this.ids = ids;
    this.outbox = outbox;
  }

  @Override
  public MessageId leave(MaskedMessage message, ChannelKind channel, LocalDate day) {
    var id = new MessageId(ids.unlinked());
    db.sql(
            """
            INSERT INTO message (message_id, desk_id, day, channel_kind, text)
            VALUES (:id, :desk, :day, :channel, :text)
            """)
        .param("id", id.value())
        .param("desk", desk())
        .param("day", day.toString())
        .param("channel", channel.name().toLowerCase(Locale.ROOT))
        .param("text", message.text())
        .update();
    List<Object[]> marks =
        message.marks().stream()
            .distinct()
            .map(mark -> new Object[] {id.value(), mark.kind(), mark.keyedHash()})
            .toList();
    if (!marks.isEmpty()) {
      db.sql("INSERT INTO message_mask (message_id, kind, keyed_hash) VALUES :marks")
          .param("marks", marks)
          .update();
    }
    outbox.announce(new DeskId(desk()), LEFT, id.value(), "{}");
    return id;
  }

  @Override
  public int purge(LocalDate before, int atMost) {
    return delete(
        """
        SELECT message_id
          FROM message
         WHERE desk_id = :desk
           AND day < :before
         ORDER BY day, message_id
         LIMIT :most
        """,
        before,
        atMost);
  }

  @Override
  public int purgeUnrated(LocalDate before, int atMost) {
    return delete(
        """
        SELECT message_id
          FROM message
         WHERE desk_id = :desk
           AND day < :before
           AND (EXISTS (SELECT 1
                          FROM sighting
                         WHERE sighting.message_id = message.message_id
                           AND sighting.left_on IS NULL)
                OR EXISTS (SELECT 1
                             FROM cell_message
                             JOIN queue_cell ON queue_cell.cell_id = cell_message.cell_id
                             JOIN queue_item ON queue_item.item_id = queue_cell.item_id
                            WHERE cell_message.message_id = message.message_id
                              AND queue_item.reason IN ('opinion', 'forecast', 'satire', 'question')))
           AND NOT EXISTS (SELECT 1
                             FROM sighting
                             JOIN claim ON claim.claim_id = sighting.claim_id
                            WHERE sighting.message_id = message.message_id
                              AND sighting.left_on IS NULL
                              AND claim.kind = 'fact')
         ORDER BY day, message_id
         LIMIT :most
        """,
        before,
        atMost);
  }

  /** What else hangs on a message goes with it: sightings, the way back, what is to be told. */
  private int delete(String which, LocalDate before, int atMost) {
    if (atMost < 1 || atMost > MOST_AT_ONCE) {
      throw new IllegalArgumentException(
          "purge takes 1 to %d at once, was %d".formatted(MOST_AT_ONCE, atMost));
    }
    Optional<String> desk = desks.current().map(profile -> profile.id().value());
    List<String> due = desk.map(id -> due(which, id, before, atMost)).orElse(List.of());
    if (!due.isEmpty()) {
      db.sql("DELETE FROM message_mask WHERE message_id IN (:due)").param("due", due).update();
      List<String> cells = cells(due);
      db.sql("DELETE FROM cell_message WHERE message_id IN (:due)").param("due", due).update();
      db.sql("DELETE FROM message WHERE message_id IN (:due)").param("due", due).update();
      if (!cells.isEmpty()) {
        deleteEmpty(cells);
      }
      outbox.announce(new DeskId(desk()), DELETED, due.getFirst(), idsOf(due));
    }
    return due.size();
  }

  private List<String> due(String which, String desk, LocalDate before, int atMost) {
    return db.sql(which)
        .param("desk", desk)
        .param("before", before.toString())
        .param("most", atMost)
        .query((row, _) -> row.getString("message_id"))
        .list();
  }

  private List<String> cells(List<String> messages) {
    return db.sql("SELECT DISTINCT cell_id FROM cell_message WHERE message_id IN (:messages)")
        .param("messages", messages)
        .query((row, _) -> row.getString("cell_id"))
        .list();
  }

  /** A cell that a decision names stays, undone or not: the decision is kept. */
  private void deleteEmpty(List<String> cells) {
    db.sql(
            """
            DELETE FROM cell
             WHERE cell_id IN (:cells)
               AND NOT EXISTS (SELECT 1
                                 FROM cell_message
                                WHERE cell_message.cell_id = cell.cell_id)
               AND NOT EXISTS (SELECT 1
                                 FROM cell_link
                                WHERE cell_link.one_cell = cell.cell_id
                                   OR cell_link.other_cell = cell.cell_id)
            """)
        .param("cells", cells)
        .update();
  }

  private static String idsOf(List<String> messages) {
    return messages.stream().collect(Collectors.joining("\",\"", "{\"messages\":[\"", "\"]}"));
  }

  private String desk() {
    return desks
        .current()
        .map(DeskProfile::id)
        .orElseThrow(() -> new IllegalStateException("no desk has been set up"))
        .value();
  }
}
