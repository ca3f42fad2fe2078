package org.minhchung.desk.claims.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.minhchung.desk.claims.ItemId;
import org.minhchung.desk.claims.Task;
import org.minhchung.desk.claims.Tasks;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tasks at rest. Safe to share between threads. */
@Component
public final class TaskStore implements Tasks {

  private static final int MOST = 50;

  private final JdbcClient db;
  private final Ids ids;

  public TaskStore(JdbcClient db, Ids ids) {
    this.db = db;
    this.ids = ids;
  }

  @Override
  public String make(ItemId item, Task.Kind kind, String hint, PersonId ask, Instant at) {
    String id = ids.unlinked();
    db.sql(
            """
            INSERT INTO task (task_id, desk_id, item_id, kind, hint, ask, made_at, state, result,
                              version)
            SELECT :id, desk_id, item_id, :kind, :hint, :ask, :at, 'free', '', 0
              FROM queue_item
             WHERE item_id = :item
            """)
        .param("id", id)
        .param("item", item.value())
        .param("kind", kind.key())
        .param("hint", hint)
        .param("ask", ask.value())
        .param("at", at.toEpochMilli())
        .update();
    return id;
  }

  @Override
  public List<Task> free() {
    return in("free");
  }

  @Override
  public List<Task> done() {
    return in("done");
  }

  private List<Task> in(String state) {
    return db.sql(
            """
            SELECT task_id, item_id, kind, hint, ask, state, taken_by, result, version
              FROM task
             WHERE desk_id = (SELECT desk_id FROM desk)
               AND state = :state
             ORDER BY made_at
             LIMIT :most
            """)
        .param("state", state)
        .param("most", MOST)
        .query(TaskStore::task)
        .list();
  }

  @Override
  public List<Task> of(PersonId person) {
    return db.sql(
            """
            SELECT task_id, item_id, kind, hint, ask, state, taken_by, result, version
              FROM task
             WHERE taken_by = :person
               AND state = 'taken'
             ORDER BY made_at
             LIMIT :most
            """)
        .param("person", person.value())
        .param("most", MOST)
        .query(TaskStore::task)
        .list();
  }

  @Override
  public Optional<Task> byId(String id) {
    return db.sql(
            """
            SELECT task_id, item_id, kind, hint, ask, state, taken_by, result, version
              FROM task
             WHERE task_id = :id
            """)
        .param("id", id)
        .query(TaskStore::task)
        .optional();
  }

  @Override
  public boolean move(Task seen, Task now) {
    return db.sql(
                """
                UPDATE task
                   SET state = :state,
                       taken_by = :by,
                       result = :result,
                       version = version + 1
                 WHERE task_id = :id
                   AND version = :version
                """)
            .param("state", now.state().name().toLowerCase(Locale.ROOT))
            .param("by", now.takenBy() == null ? null : now.takenBy().value())
            .param("result", now.result())
            .param("id", seen.id())
            .param("version", seen.version())
            .update()
        == 1;
  }

  private static Task task(ResultSet row, int number) throws SQLException {
    String taken = row.getString("taken_by");
    return new Task(
        row.getString("task_id"),
        new ItemId(row.getString("item_id")),
        Task.Kind.of(row.getString("kind")).orElseThrow(),
        row.getString("hint"),
        new PersonId(row.getString("ask")),
        Task.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        taken == null ? null : new PersonId(taken),
        row.getString("result"),
        row.getInt("version"));
  }
}
