package org.minhchung.desk.claims.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.claims.CellId;
import org.minhchung.desk.claims.Checkability;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.claims.CloseReason;
import org.minhchung.desk.claims.Harm;
import org.minhchung.desk.claims.ItemId;
import org.minhchung.desk.claims.LeftMessage;
import org.minhchung.desk.claims.MessageId;
import org.minhchung.desk.claims.Queue;
import org.minhchung.desk.claims.QueueFilter;
import org.minhchung.desk.claims.QueueItem;
import org.minhchung.desk.claims.QueueItem.State;
import org.minhchung.desk.claims.QueueWeights;
import org.minhchung.desk.claims.Reach;
import org.minhchung.desk.claims.ReachBand;
import org.minhchung.desk.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The queue at rest, to be read. Safe to share between threads. */
@Component
public final class QueueStore implements Queue {

  private static final int MOST_NEWER = 999;

  /** Wordings are told apart in memory; of a group that thousands repeat, these are looked at. */
  private static final int LOOKED_AT = 400;

  private final JdbcClient db;

  public QueueStore(JdbcClient db) {
    this.db = db;
  }

  @Override
  public List<QueueItem> page(QueueFilter filter, @Nullable QueueItem after) {
    String mine = filter.mine() == null ? "" : filter.mine().value();
    return db.sql(
            """
            SELECT item_id, state, joined_into, claim_id, reason, arrival, since, last_day,
                   more_than, growth, topic, place, harm, checkability, assigned_to, across,
                   priority, version
              FROM queue_item
             WHERE desk_id = (SELECT desk_id FROM desk)
               AND state = :state
               AND (:topic = '' OR topic = :topic)
               AND (:show <> 'free' OR assigned_to IS NULL)
               AND (:show <> 'mine' OR assigned_to = :mine)
               AND (priority < :priority OR (priority = :priority AND item_id > :after))
             ORDER BY priority DESC, item_id
             LIMIT :limit
            """)
        .param("state", filter.show() == QueueFilter.Show.CLOSED ? "closed" : "open")
        .param("topic", filter.topic())
        .param("show", filter.show().name().toLowerCase(Locale.ROOT))
        .param("mine", mine)
        .param("priority", after == null ? Long.MAX_VALUE : after.order())
        .param("after", after == null ? "" : after.id().value())
        .param("limit", PAGE)
        .query(QueueStore::item)
        .list();
  }

  @Override
  public Optional<QueueItem> item(ItemId id) {
    return items(db, List.of(id.value())).stream().findFirst();
  }

  @Override
  public int newer(long arrival) {
    return db.sql(
            """
            SELECT COUNT(*)
              FROM (SELECT item_id
                      FROM queue_item
                     WHERE desk_id = (SELECT desk_id FROM desk)
                       AND state = 'open'
                       AND arrival > :arrival
                     LIMIT :most) AS newer
            """)
        .param("arrival", arrival)
        .param("most", MOST_NEWER)
        .query(Integer.class)
        .single();
  }

  @Override
  public long latest() {
    return db.sql("SELECT COALESCE(MAX(arrival), 0) FROM queue_item WHERE state = 'open'")
        .query(Long.class)
        .single();
  }

  @Override
  public Map<ItemId, String> examples(Collection<ItemId> items) {
    Map<ItemId, String> examples = new HashMap<>();
    for (ItemId item : items) {
      texts(item, 1).forEach(message -> examples.put(item, message.text()));
    }
    return examples;
  }

  @Override
  public List<LeftMessage> wordings(ItemId item, int limit) {
    Map<String, LeftMessage> wordings = new LinkedHashMap<>();
    for (LeftMessage message : texts(item, LOOKED_AT)) {
      wordings.putIfAbsent(
          message.text().strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "), message);
    }
    return wordings.values().stream().limit(limit).toList();
  }

  private List<LeftMessage> texts(ItemId item, int limit) {
    return db.sql(
            """
            SELECT message.message_id, message.day, message.text
              FROM queue_cell
              JOIN cell_message ON cell_message.cell_id = queue_cell.cell_id
              JOIN message ON message.message_id = cell_message.message_id
             WHERE queue_cell.item_id = :item
             LIMIT :limit
            """)
        .param("item", item.value())
        .param("limit", limit)
        .query(
            (row, _) ->
                new LeftMessage(
                    new MessageId(row.getString("message_id")),
                    LocalDate.parse(row.getString("day")),
                    row.getString("text")))
        .list();
  }

  @Override
  public List<MessageId> messages(ItemId item, String after, int limit) {
    return db.sql(
            """
            SELECT cell_message.message_id
              FROM queue_cell
              JOIN cell_message ON cell_message.cell_id = queue_cell.cell_id
             WHERE queue_cell.item_id = :item
               AND cell_message.message_id > :after
             ORDER BY cell_message.message_id
             LIMIT :limit
            """)
        .param("item", item.value())
        .param("after", after)
        .param("limit", limit)
        .query((row, _) -> new MessageId(row.getString("message_id")))
        .list();
  }

  @Override
  public List<CellId> cells(ItemId item) {
    return new QueueRows(db).cells(item.value());
  }

  @Override
  public Standing standing() {
    return db.sql(
            """
            SELECT COUNT(*) AS open,
                   COUNT(*) FILTER (WHERE assigned_to IS NULL) AS free,
                   (SELECT COUNT(*) FROM claim_proposal WHERE state = 'proposed') AS proposed
              FROM queue_item
             WHERE desk_id = (SELECT desk_id FROM desk)
               AND state = 'open'
            """)
        .query(
            (row, _) ->
                new Standing(row.getInt("open"), row.getInt("free"), row.getInt("proposed")))
        .single();
  }

  @Override
  public List<QueueWeights> weights() {
    List<QueueWeights> all =
        new ArrayList<>(
            db.sql(
                    """
                    SELECT version, set_on, reach, growth, harm, checkability, age, why
                      FROM queue_weights
                     WHERE desk_id = (SELECT desk_id FROM desk)
                     ORDER BY version DESC
                    """)
                .query(QueueStore::weighted)
                .list());
    if (all.isEmpty()) {
      all.add(QueueWeights.first(LocalDate.EPOCH));
    }
    return all;
  }

  @Override
  public Map<CloseReason, ReachBand> closed(LocalDate from) {
    Map<CloseReason, ReachBand> closed = new EnumMap<>(CloseReason.class);
    db.sql(
            """
            SELECT reason, COUNT(*) AS items
              FROM queue_item
             WHERE desk_id = (SELECT desk_id FROM desk)
               AND state = 'closed'
               AND last_day >= :from
             GROUP BY reason
            """)
        .param("from", from.toString())
        .query(
            row -> {
              closed.put(
                  CloseReason.of(row.getString("reason")).orElseThrow(),
                  ReachBand.of(row.getLong("items")));
            });
    return closed;
  }

  static List<QueueItem> items(JdbcClient db, Collection<String> ids) {
    return db.sql(
            """
            SELECT item_id, state, joined_into, claim_id, reason, arrival, since, last_day,
                   more_than, growth, topic, place, harm, checkability, assigned_to, across,
                   priority, version
              FROM queue_item
             WHERE item_id IN (:ids)
            """)
        .param("ids", ids)
        .query(QueueStore::item)
        .list();
  }

  static QueueWeights weighted(ResultSet row, int number) throws SQLException {
    return new QueueWeights(
        row.getInt("version"),
        LocalDate.parse(row.getString("set_on")),
        row.getInt("reach"),
        row.getInt("growth"),
        row.getInt("harm"),
        row.getInt("checkability"),
        row.getInt("age"),
        row.getString("why"));
  }

  static QueueItem item(ResultSet row, int number) throws SQLException {
    String assigned = row.getString("assigned_to");
    return new QueueItem(
        new ItemId(row.getString("item_id")),
        state(row),
        row.getLong("arrival"),
        LocalDate.parse(row.getString("since")),
        LocalDate.parse(row.getString("last_day")),
        new Reach(
            ReachBand.ofFloor(row.getInt("more_than")),
            Reach.Growth.valueOf(row.getString("growth").toUpperCase(Locale.ROOT))),
        row.getString("topic"),
        row.getString("place"),
        Harm.of(row.getString("harm")).orElseThrow(),
        Checkability.of(row.getString("checkability")).orElseThrow(),
        assigned == null ? null : new PersonId(assigned),
        row.getInt("across") == 1,
        row.getLong("priority"),
        row.getInt("version"));
  }

  private static State state(ResultSet row) throws SQLException {
    String state = row.getString("state");
    return switch (state) {
      case "open" -> new State.Open();
      case "joined" -> new State.Joined(new ItemId(row.getString("joined_into")));
      case "claimed" -> new State.Claimed(new ClaimId(row.getString("claim_id")));
      case "closed" -> new State.Closed(CloseReason.of(row.getString("reason")).orElseThrow());
      default -> throw new IllegalStateException("unknown state of a queue item: " + state);
    };
  }
}
