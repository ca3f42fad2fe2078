package org.minhchung.desk.claims.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.minhchung.desk.claims.Presence;
import org.minhchung.desk.kernel.Actor;
import org.minhchung.desk.kernel.Records;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Presence at rest: rows of a minute and a half, seen by every node. Thread-safe. */
@Component
public final class PresenceStore implements Presence {

  private static final Duration SEEN = Duration.ofSeconds(90);
  private static final Duration AGAIN = Duration.ofSeconds(30);

  private final JdbcClient db;
  private final Records records;
  private final InstantSource clock;

  public PresenceStore(JdbcClient db, Records records, InstantSource clock) {
    this.db = db;
    this.records = records;
    this.clock = clock;
  }

  @Override
  public List<String> open(Actor actor, String subject) {
    Instant now = clock.instant();
    boolean noted =
        db.sql(
                    """
                    SELECT COUNT(*)
                      FROM presence
                     WHERE subject = :subject
                       AND person_id = :person
                       AND seen_at > :again
                    """)
                .param("subject", subject)
                .param("person", actor.person().value())
                .param("again", now.minus(AGAIN).toEpochMilli())
                .query(Integer.class)
                .single()
            > 0;
    if (!noted) {
      records.write(() -> note(actor, subject, now));
    }
    return db.sql(
            """
            SELECT DISTINCT name
              FROM presence
             WHERE subject = :subject
               AND person_id <> :person
               AND seen_at > :since
             ORDER BY name
            """)
        .param("subject", subject)
        .param("person", actor.person().value())
        .param("since", now.minus(SEEN).toEpochMilli())
        .query((row, _) -> row.getString("name"))
        .list();
  }

  private int note(Actor actor, String subject, Instant now) {
    db.sql("DELETE FROM presence WHERE seen_at < :old")
        .param("old", now.minus(SEEN).toEpochMilli())
        .update();
    return db.sql(
            """
            INSERT INTO presence (subject, person_id, name, seen_at)
            VALUES (:subject, :person, :name, :now)
            ON CONFLICT (subject, person_id) DO UPDATE
               SET seen_at = excluded.seen_at,
                   name = excluded.name
            """)
        .param("subject", subject)
        .param("person", actor.person().value())
        .param("name", actor.name())
        .param("now", now.toEpochMilli())
        .update();
  }
}
