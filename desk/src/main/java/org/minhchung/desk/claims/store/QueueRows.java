package org.minhchung.desk.claims.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.minhchung.desk.claims.CellId;
import org.minhchung.desk.claims.CellLink;
import org.minhchung.desk.claims.Checkability;
import org.minhchung.desk.claims.Harm;
import org.minhchung.desk.claims.MessageId;
import org.minhchung.desk.claims.Priority;
import org.minhchung.desk.claims.QueueItem;
import org.minhchung.desk.claims.QueueWeights;
import org.minhchung.desk.claims.Reach;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps the queue in step with cells and links, in the transaction that changes them: a new cell is
 * a new item, joined cells are one item, and what is parted is as many again.
 *
 * <p>An item is named by its first cell and never deleted; while it is joined it points to the item
 * that stands for all. Methods run in the caller's write transaction.
 */
final class QueueRows {

  private record Standing(String id, String state, LocalDate since, Harm harm) {}

  private final JdbcClient db;

  QueueRows(JdbcClient db) {
    this.db = db;
  }

  /**
   * A message was placed. In a group that is a claim already it is a sighting of that; what was
   * closed because nobody came is open again.
   */
  void arrived(MessageId message, CellId cell, LocalDate since) {
    boolean known =
        db.sql("SELECT COUNT(*) FROM queue_cell WHERE cell_id = :cell")
                .param("cell", cell.value())
                .query(Integer.class)
                .single()
            > 0;
    if (!known) {
      open(cell, since);
    }
    db.sql(
            """
            UPDATE queue_item
               SET last_day = (SELECT day FROM message WHERE message_id = :message)
             WHERE item_id = (SELECT item_id FROM queue_cell WHERE cell_id = :cell)
               AND last_day < (SELECT day FROM message WHERE message_id = :message)
            """)
        .param("message", message.value())
        .param("cell", cell.value())
        .update();
    db.sql(
            """
            INSERT INTO sighting (message_id, claim_id, desk_id, day)
            SELECT message.message_id, queue_item.claim_id, message.desk_id, message.day
              FROM message
              JOIN queue_cell ON queue_cell.cell_id = :cell
              JOIN queue_item ON queue_item.item_id = queue_cell.item_id
             WHERE message.message_id = :message
               AND queue_item.claim_id IS NOT NULL
            ON CONFLICT DO NOTHING
            """)
        .param("message", message.value())
        .param("cell", cell.value())
        .update();
    db.sql(
            """
            UPDATE queue_item
               SET state = 'open',
                   reason = NULL,
                   version = version + 1
             WHERE item_id = (SELECT item_id FROM queue_cell WHERE cell_id = :cell)
               AND state = 'closed'
               AND reason = 'expired'
            """)
        .param("cell", cell.value())
        .update();
  }

  /** A cell came into being; its item is the cell's own until a link says otherwise. */
  void open(CellId cell, LocalDate since) {
    long order =
        Priority.order(weights(), Reach.UNKNOWN, Harm.UNKNOWN, Checkability.UNKNOWN, since);
    db.sql(
            """
            INSERT INTO queue_item (item_id, desk_id, state, arrival, since, last_day, more_than,
                                    growth, topic, place, harm, checkability, across, priority,
                                    version)
            SELECT cell_id, desk_id, 'open',
                   (SELECT COALESCE(MAX(arrival), 0) + 1 FROM queue_item), :since, :since, 0,
                   'steady', '', '', 'unknown', 'unknown', 0, :order, 0
              FROM cell
             WHERE cell_id = :cell
            ON CONFLICT (item_id) DO NOTHING
            """)
        .param("cell", cell.value())
        .param("since", since.toString())
        .param("order", order)
        .update();
    db.sql(
            """
            INSERT INTO queue_cell (cell_id, item_id)
            SELECT cell_id, cell_id
              FROM cell
             WHERE cell_id = :cell
            ON CONFLICT (cell_id) DO NOTHING
            """)
        .param("cell", cell.value())
        .update();
  }

  /** A link was made or taken back: whoever it named is put together, or parted, anew. */
  void linked(CellLink link) {
    if (link.kind() == CellLink.Kind.MUST) {
      Set<String> ones = together(link.one());
      settle(ones);
      if (!ones.contains(link.other().value())) {
        settle(together(link.other()));
      }
    }
  }

  /** The item a cell stands in; empty if the cell is gone. */
  Optional<String> itemOf(CellId cell) {
    return db.sql("SELECT item_id FROM queue_cell WHERE cell_id = :cell")
        .param("cell", cell.value())
        .query(String.class)
        .optional();
  }

  /** The cells that stand in an item. */
  List<CellId> cells(String item) {
    return db.sql("SELECT cell_id FROM queue_cell WHERE item_id = :item ORDER BY cell_id")
        .param("item", item)
        .query((row, _) -> new CellId(row.getString("cell_id")))
        .list();
  }

  /** So many asked about an item: it takes the place that is due. */
  void reached(String item, Reach reach) {
    db.sql("UPDATE queue_item SET more_than = :band, growth = :growth WHERE item_id = :item")
        .param("band", reach.band().moreThan())
        .param("growth", reach.growth().name().toLowerCase(Locale.ROOT))
        .param("item", item)
        .update();
    weigh(List.of(item));
  }

  /** The weights that count now. */
  QueueWeights weights() {
    return db.sql(
            """
            SELECT version, set_on, reach, growth, harm, checkability, age, why
              FROM queue_weights
             ORDER BY version DESC
             LIMIT 1
            """)
        .query(QueueStore::weighted)
        .optional()
        .orElseGet(() -> QueueWeights.first(LocalDate.EPOCH));
  }

  /** All cells that standing decisions join with one. */
  private Set<String> together(CellId cell) {
    Set<String> found = new HashSet<>(Set.of(cell.value()));
    Set<String> edge = Set.copyOf(found);
    while (!edge.isEmpty()) {
      Set<String> next = new HashSet<>();
      db.sql(
              """
              SELECT one_cell, other_cell
                FROM cell_link
               WHERE kind = 'must'
                 AND undone_at IS NULL
                 AND (one_cell IN (:edge) OR other_cell IN (:edge))
              """)
          .param("edge", edge)
          .query(
              row -> {
                next.add(row.getString("one_cell"));
                next.add(row.getString("other_cell"));
              });
      next.removeAll(found);
      found.addAll(next);
      edge = next;
    }
    return found;
  }

  private void settle(Set<String> cells) {
    List<Standing> all = standing(cells);
    Optional<Standing> first =
        all.stream()
            .min(
                Comparator.comparing((Standing each) -> !each.state().equals("claimed"))
                    .thenComparing(Standing::since)
                    .thenComparing(Standing::id));
    if (first.isEmpty()) {
      return;
    }
    String kept = first.get().id();
    db.sql("UPDATE queue_cell SET item_id = :kept WHERE cell_id IN (:cells)")
        .param("kept", kept)
        .param("cells", cells)
        .update();
    Set<String> others =
        all.stream().map(Standing::id).filter(id -> !id.equals(kept)).collect(Collectors.toSet());
    if (!others.isEmpty()) {
      db.sql(
              """
              UPDATE queue_item
                 SET state = 'joined',
                     joined_into = :kept,
                     reason = NULL,
                     version = version + 1
               WHERE item_id IN (:others)
                 AND state <> 'claimed'
              """)
          .param("kept", kept)
          .param("others", others)
          .update();
    }
    db.sql(
            """
            UPDATE queue_item
               SET state = CASE WHEN state = 'joined' THEN 'open' ELSE state END,
                   joined_into = NULL,
                   harm = :harm,
                   since = :since,
                   last_day = COALESCE((SELECT MAX(message.day)
                                          FROM queue_cell
                                          JOIN cell_message ON cell_message.cell_id = queue_cell.cell_id
                                          JOIN message ON message.message_id = cell_message.message_id
                                         WHERE queue_cell.item_id = :kept), last_day),
                   version = version + 1
             WHERE item_id = :kept
            """)
        .param("kept", kept)
        .param("harm", worst(all).key())
        .param("since", oldest(cells).orElse(first.get().since()).toString())
        .update();
    weigh(List.of(kept));
  }

  /** Puts items where their points belong. */
  void weigh(Collection<String> items) {
    QueueWeights weights = weights();
    for (QueueItem item : QueueStore.items(db, items)) {
      db.sql("UPDATE queue_item SET priority = :order WHERE item_id = :item")
          .param(
              "order",
              Priority.order(weights, item.reach(), item.harm(), item.checkability(), item.since()))
          .param("item", item.id().value())
          .update();
    }
  }

  private List<Standing> standing(Set<String> cells) {
    return db.sql("SELECT item_id, state, since, harm FROM queue_item WHERE item_id IN (:cells)")
        .param("cells", cells)
        .query(
            (row, _) ->
                new Standing(
                    row.getString("item_id"),
                    row.getString("state"),
                    LocalDate.parse(row.getString("since")),
                    Harm.of(row.getString("harm")).orElseThrow()))
        .list();
  }

  private Optional<LocalDate> oldest(Set<String> cells) {
    return db.sql("SELECT since FROM cell WHERE cell_id IN (:cells) ORDER BY since LIMIT 1")
        .param("cells", cells)
        .query((row, _) -> LocalDate.parse(row.getString("since")))
        .optional();
  }

  private static Harm worst(List<Standing> all) {
    return all.stream()
        .map(Standing::harm)
        .filter(harm -> harm != Harm.UNKNOWN)
        .max(Comparator.naturalOrder())
        .orElse(Harm.UNKNOWN);
  }
}
