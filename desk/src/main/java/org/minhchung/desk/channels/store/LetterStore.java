package org.minhchung.desk.channels.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.minhchung.desk.channels.Letter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Letters at rest, for as long as they wait. Methods that write run in the caller's transaction;
 * safe to share between threads.
 */
@Component
public final class LetterStore {

  private final JdbcClient db;

  public LetterStore(JdbcClient db) {
    this.db = db;
  }

  /** Files a letter; one that is filed already is left as it is. */
  public void file(Letter letter, Instant now) {
    db.sql(
            """
            INSERT INTO letter (letter_id, desk_id, recipient, language, subject, text, due_at,
                                made_at, tries)
            SELECT :id, desk_id, :to, :language, :subject, :text, :now, :now, 0
              FROM desk
             WHERE 1 = 1
            ON CONFLICT (letter_id) DO NOTHING
            """)
        .param("id", letter.id())
        .param("to", letter.to())
        .param("language", letter.language().toLanguageTag())
        .param("subject", letter.subject())
        .param("text", letter.text())
        .param("now", now.toEpochMilli())
        .update();
  }

  /** Letters that are due, the oldest first. */
  public List<Letter> due(Instant now, int limit) {
    return db.sql(
            """
            SELECT letter_id, recipient, language, subject, text, tries
              FROM letter
             WHERE due_at <= :now
             ORDER BY due_at, letter_id
             LIMIT :limit
            """)
        .param("now", now.toEpochMilli())
        .param("limit", limit)
        .query(
            (row, _) ->
                new Letter(
                    row.getString("letter_id"),
                    row.getString("recipient"),
                    Locale.forLanguageTag(row.getString("language")),
                    row.getString("subject"),
                    row.getString("text"),
                    row.getInt("tries")))
        .list();
  }

  /** It was posted, or is given up: nothing of it stays. */
  public void forget(String id) {
    db.sql("DELETE FROM letter WHERE letter_id = :id").param("id", id).update();
  }

  /** It could not be posted and is tried again later. */
  public void again(String id, Instant due) {
    db.sql("UPDATE letter SET tries = tries + 1, due_at = :due WHERE letter_id = :id")
        .param("due", due.toEpochMilli())
        .param("id", id)
        .update();
  }

  /** Gives up what was written before a moment and could not be posted. */
  public int giveUp(Instant before) {
    return db.sql("DELETE FROM letter WHERE made_at < :before")
        .param("before", before.toEpochMilli())
        .update();
  }
}
