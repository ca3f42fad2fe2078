package org.minhchung.desk.intake.store;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.minhchung.desk.intake.BatchDays;
import org.minhchung.desk.kernel.DeskId;
import org.minhchung.desk.kernel.DeskProfile;
import org.minhchung.desk.kernel.DeskProfiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The numbers of batches at rest. Methods run in the caller's transaction. */
@Component
public final class BatchDayStore implements BatchDays {

  private final JdbcClient db;
  private final DeskProfiles desks;

  public BatchDayStore(JdbcClient db, DeskProfiles desks) {
    this.db = db;
    this.desks = desks;
  }

  @Override
  public boolean take(LocalDate day, int messages) {
    if (messages < 1) {
      throw new IllegalArgumentException("a batch has at least 1 message, had " + messages);
    }
    if (messages > MOST_A_DAY) {
      return false;
    }
    int rows =
        db.sql(
                """
                INSERT INTO batch_day (desk_id, day, messages)
                VALUES (:desk, :day, :more)
                ON CONFLICT (desk_id, day)
                DO UPDATE SET messages = batch_day.messages + excluded.messages
                 WHERE batch_day.messages + excluded.messages <= :most
                """)
            .param("desk", desk().value())
            .param("day", day.toString())
            .param("more", messages)
            .param("most", MOST_A_DAY)
            .update();
    return rows == 1;
  }

  @Override
  public SortedMap<LocalDate, Integer> since(LocalDate day) {
    SortedMap<LocalDate, Integer> days = new TreeMap<>(Comparator.reverseOrder());
    db.sql("SELECT day, messages FROM batch_day WHERE day >= :day")
        .param("day", day.toString())
        .query(
            row -> {
              days.put(LocalDate.parse(row.getString("day")), row.getInt("messages"));
            });
    return days;
  }

  private DeskId desk() {
    return desks
        .current()
        .map(DeskProfile::id)
        .orElseThrow(() -> new IllegalStateException("no desk has been set up"));
  }
}
