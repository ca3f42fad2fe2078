package org.minhchung.desk.matching.store;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.kernel.DeskId;
import org.minhchung.desk.kernel.DeskProfile;
import org.minhchung.desk.kernel.DeskProfiles;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.Outbox;
import org.minhchung.desk.matching.AnswerStop;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stops of automatic answers at rest. Methods run in the caller's transaction. */
@Component
public final class AnswerStopStore {

  public static final String STOPPED = "answers-stopped";

  /** Subject is what was stopped: the claim, the topic or the desk. */
  public static final String RESUMED = "answers-resumed";

  private final JdbcClient db;
  private final DeskProfiles desks;
  private final Ids ids;
  private final Outbox outbox;

  public AnswerStopStore(JdbcClient db, DeskProfiles desks, Ids ids, Outbox outbox) {
    this.db = db;
    this.desks = desks;
    this.ids = ids;
    this.outbox = outbox;
  }

  public List<AnswerStop> standing() {
    return db.sql(
            """
            SELECT stop_id, scope, subject, stopped_by, stopped_at
              FROM answer_stop
             WHERE resumed_at IS NULL
             ORDER BY stopped_at DESC, stop_id DESC
            """)
        .query(
            (row, _) ->
                new AnswerStop(
                    row.getString("stop_id"),
                    AnswerStop.Scope.of(row.getString("scope")),
                    row.getString("subject"),
                    row.getString("stopped_by"),
                    Instant.ofEpochMilli(row.getLong("stopped_at"))))
        .list();
  }

  /**
   * @param by the account, or null for readers' doubts
   */
  public void stop(AnswerStop.Scope scope, String subject, @Nullable String by, Instant at) {
    String about = scope == AnswerStop.Scope.DESK ? desk().value() : subject;
    int rows =
        db.sql(
                """
                INSERT INTO answer_stop (stop_id, desk_id, scope, subject, reason, stopped_by,
                                         stopped_at)
                VALUES (:id, :desk, :scope, :subject, :reason, :by, :at)
                ON CONFLICT DO NOTHING
                """)
            .param("id", ids.ordered())
            .param("desk", desk().value())
            .param("scope", scope.word())
            .param("subject", about)
            .param("reason", by == null ? "readers" : "editor")
            .param("by", by, Types.VARCHAR)
            .param("at", at.toEpochMilli())
            .update();
    if (rows > 0) {
      outbox.announce(desk(), STOPPED, about, "{}");
    }
  }

  public boolean resume(String stop, String by, Instant at) {
    Optional<String> subject =
        db.sql(
                """
                UPDATE answer_stop
                   SET resumed_by = :by,
                       resumed_at = :at
                 WHERE stop_id = :stop
                   AND resumed_at IS NULL
                RETURNING subject
                """)
            .param("by", by)
            .param("at", at.toEpochMilli())
            .param("stop", stop)
            .query(String.class)
            .optional();
    subject.ifPresent(about -> outbox.announce(desk(), RESUMED, about, "{}"));
    return subject.isPresent();
  }

  private DeskId desk() {
    return desks
        .current()
        .map(DeskProfile::id)
        .orElseThrow(() -> new IllegalStateException("no desk has been set up"));
  }
}
