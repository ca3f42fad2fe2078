package org.minhchung.desk.claims.store;

import java.time.LocalDate;
import java.util.List;
import org.minhchung.desk.claims.Duties;
import org.minhchung.desk.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Duties at rest. Safe to share between threads. */
@Component
public final class DutyStore implements Duties {

  private final JdbcClient db;

  public DutyStore(JdbcClient db) {
    this.db = db;
  }

  @Override
  public List<Duty> between(LocalDate first, LocalDate last) {
    return db.sql(
            """
            SELECT day, part, person_id, note, version
              FROM duty
             WHERE desk_id = (SELECT desk_id FROM desk)
               AND day BETWEEN :first AND :last
             ORDER BY day,
                      CASE part WHEN 'morning' THEN 1 WHEN 'afternoon' THEN 2 ELSE 3 END,
                      person_id
            """)
        .param("first", first.toString())
        .param("last", last.toString())
        .query(
            (row, _) ->
                new Duty(
                    LocalDate.parse(row.getString("day")),
                    Part.of(row.getString("part")).orElseThrow(),
                    new PersonId(row.getString("person_id")),
                    row.getString("note"),
                    row.getInt("version")))
        .list();
  }

  @Override
  public void put(LocalDate day, Part part, PersonId person) {
    db.sql(
            """
            INSERT INTO duty (desk_id, day, part, person_id, note, version)
            SELECT desk_id, :day, :part, :person, '', 0
              FROM desk
             WHERE 1 = 1
            ON CONFLICT DO NOTHING
            """)
        .param("day", day.toString())
        .param("part", part.key())
        .param("person", person.value())
        .update();
  }

  @Override
  public void drop(LocalDate day, Part part, PersonId person) {
    db.sql("DELETE FROM duty WHERE day = :day AND part = :part AND person_id = :person")
        .param("day", day.toString())
        .param("part", part.key())
        .param("person", person.value())
        .update();
  }

  @Override
  public boolean note(LocalDate day, Part part, PersonId person, int version, String note) {
    return db.sql(
                """
                UPDATE duty
                   SET note = :note,
                       version = version + 1
                 WHERE day = :day
                   AND part = :part
                   AND person_id = :person
                   AND version = :version
                """)
            .param("note", note)
            .param("day", day.toString())
            .param("part", part.key())
            .param("person", person.value())
            .param("version", version)
            .update()
        == 1;
  }
}
