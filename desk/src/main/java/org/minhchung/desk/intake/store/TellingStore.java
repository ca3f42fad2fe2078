package org.minhchung.desk.intake.store;

import java.time.LocalDate;
import java.util.List;
import org.minhchung.desk.claims.MessageId;
import org.minhchung.desk.intake.Tellings;
import org.minhchung.desk.intake.ToTell;
import org.minhchung.desk.kernel.DeskId;
import org.minhchung.desk.kernel.DeskProfile;
import org.minhchung.desk.kernel.DeskProfiles;
import org.minhchung.desk.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is to be told, at rest. Methods run in the caller's transaction. */
@Component
public final class TellingStore implements Tellings {

  private final JdbcClient db;
  private final DeskProfiles desks;

  public TellingStore(JdbcClient db, DeskProfiles desks) {
    this.db = db;
    this.desks = desks;
  }

  @Override
  public void promise(MessageId message, PersonId teller, LocalDate day) {
    db.sql(
            """
            INSERT INTO to_tell (message_id, desk_id, teller, day)
            VALUES (:message, :desk, :teller, :day)
            """)
        .param("message", message.value())
        .param("desk", desk().value())
        .param("teller", teller.value())
        .param("day", day.toString())
        .update();
  }

  @Override
  public List<ToTell> of(PersonId teller) {
    return db.sql(
            """
            SELECT message_id, day, told_on
              FROM to_tell
             WHERE teller = :teller
             ORDER BY CASE WHEN told_on IS NULL THEN 0 ELSE 1 END, day DESC, message_id
            """)
        .param("teller", teller.value())
        .query(
            (row, _) -> {
              String toldOn = row.getString("told_on");
              return new ToTell(
                  new MessageId(row.getString("message_id")),
                  LocalDate.parse(row.getString("day")),
                  toldOn == null ? null : LocalDate.parse(toldOn));
            })
        .list();
  }

  @Override
  public boolean told(MessageId message, PersonId teller, LocalDate on) {
    int rows =
        db.sql(
                """
                UPDATE to_tell
                   SET told_on = :on
                 WHERE message_id = :message
                   AND teller = :teller
                   AND told_on IS NULL
                """)
            .param("on", on.toString())
            .param("message", message.value())
            .param("teller", teller.value())
            .update();
    return rows == 1;
  }

  private DeskId desk() {
    return desks
        .current()
        .map(DeskProfile::id)
        .orElseThrow(() -> new IllegalStateException("no desk has been set up"));
  }
}
