package org.minhchung.desk.claims.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.claims.MessageId;
import org.minhchung.desk.claims.Sighting;
import org.minhchung.desk.claims.Sightings;
import org.minhchung.desk.kernel.DeskId;
import org.minhchung.desk.kernel.DeskProfile;
import org.minhchung.desk.kernel.DeskProfiles;
import org.minhchung.desk.kernel.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sightings at rest. Methods run in the caller's transaction; safe to share between threads. */
@Component
public final class SightingStore implements Sightings {

  private static final String RECORDED = "sightings-recorded";
  private static final String LEFT = "sightings-left";

  private final JdbcClient db;
  private final DeskProfiles desks;
  private final Outbox outbox;

  public SightingStore(JdbcClient db, DeskProfiles desks, Outbox outbox) {
    this.db = db;
    this.desks = desks;
    this.outbox = outbox;
  }

  @Override
  public void record(ClaimId claim, Collection<MessageId> messages) {
    if (messages.isEmpty()) {
      return;
    }
    List<MessageId> filed =
        db.sql(
                """
                INSERT INTO sighting (message_id, claim_id, desk_id, day)
                SELECT message_id, :claim, desk_id, day
                  FROM message
                 WHERE message_id IN (:messages)
                ON CONFLICT (message_id, claim_id)
                DO UPDATE SET left_on = NULL
                 WHERE sighting.left_on IS NOT NULL
                RETURNING message_id
                """)
            .param("claim", claim.value())
            .param("messages", messages.stream().map(MessageId::value).toList())
            .query((row, _) -> new MessageId(row.getString("message_id")))
            .list();
    announce(RECORDED, claim, filed);
  }

  @Override
  public List<MessageId> leave(ClaimId claim, Collection<MessageId> messages, LocalDate on) {
    if (messages.isEmpty()) {
      return List.of();
    }
    List<MessageId> gone =
        db.sql(
                """
                UPDATE sighting
                   SET left_on = :on
                 WHERE claim_id = :claim
                   AND message_id IN (:messages)
                   AND left_on IS NULL
                RETURNING message_id
                """)
            .param("on", on.toString())
            .param("claim", claim.value())
            .param("messages", messages.stream().map(MessageId::value).toList())
            .query((row, _) -> new MessageId(row.getString("message_id")))
            .list();
    announce(LEFT, claim, gone);
    return gone;
  }

  @Override
  public List<Sighting> of(Collection<MessageId> messages) {
    if (messages.isEmpty()) {
      return List.of();
    }
    return db.sql(
            """
            SELECT message_id, claim_id, day, left_on
              FROM sighting
             WHERE message_id IN (:messages)
             ORDER BY message_id, claim_id
            """)
        .param("messages", messages.stream().map(MessageId::value).toList())
        .query(
            (row, _) -> {
              String leftOn = row.getString("left_on");
              return new Sighting(
                  new MessageId(row.getString("message_id")),
                  new ClaimId(row.getString("claim_id")),
                  LocalDate.parse(row.getString("day")),
                  leftOn == null ? null : LocalDate.parse(leftOn));
            })
        .list();
  }

  @Override
  public List<MessageId> messages(ClaimId claim, String after, int limit) {
    return db.sql(
            """
            SELECT message_id
              FROM sighting
             WHERE claim_id = :claim
               AND message_id > :after
               AND left_on IS NULL
             ORDER BY message_id
             LIMIT :limit
            """)
        .param("claim", claim.value())
        .param("after", after)
        .param("limit", limit)
        .query((row, _) -> new MessageId(row.getString("message_id")))
        .list();
  }

  private void announce(String topic, ClaimId claim, List<MessageId> messages) {
    if (!messages.isEmpty()) {
      String ids =
          messages.stream()
              .map(MessageId::value)
              .collect(Collectors.joining("\",\"", "{\"messages\":[\"", "\"]}"));
      outbox.announce(desk(), topic, claim.value(), ids);
    }
  }

  private DeskId desk() {
    return desks
        .current()
        .map(DeskProfile::id)
        .orElseThrow(() -> new IllegalStateException("no desk has been set up"));
  }
}
