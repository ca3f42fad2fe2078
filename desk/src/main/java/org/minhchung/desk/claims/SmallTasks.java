package org.minhchung.desk.claims;

import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.claims.Task.State;
import org.minhchung.desk.kernel.Actor;
import org.minhchung.desk.kernel.Audit;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.desk.kernel.Records;

/**
 * Small tasks: made by whoever sorts the queue, taken by anybody who wants to help, given back
 * done, and looked at. Nobody is given one by somebody else. Thread-safe.
 */
public final class SmallTasks {

  /** Most characters of a hint or a result. */
  public static final int MOST = 1_000;

  /** A person has at most so many at a time. */
  public static final int AT_ONCE = 3;

  private final Tasks tasks;
  private final Queue queue;
  private final Records records;
  private final Audit audit;
  private final InstantSource clock;

  public SmallTasks(Tasks tasks, Queue queue, Records records, Audit audit, InstantSource clock) {
    this.tasks = tasks;
    this.queue = queue;
    this.records = records;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Offers one to whoever wants it; questions about it go to whoever offers it.
   *
   * @return the key of a sentence that says why not, or empty if it is offered
   */
  public Optional<String> offer(Actor by, ItemId item, Task.Kind kind, String hint) {
    if (hint.length() > MOST) {
      return Optional.of("claims.refused.too-long");
    }
    if (queue.item(item).isEmpty()) {
      return Optional.of("claims.refused.gone");
    }
    return records.write(
        () -> {
          String task = tasks.make(item, kind, hint.strip(), by.person(), clock.instant());
          audit.record(by, "claims.task-offered", task);
          return Optional.empty();
        });
  }

  /** Takes one that is free. */
  public Optional<String> take(Actor by, String id) {
    if (tasks.of(by.person()).size() >= AT_ONCE) {
      return Optional.of("claims.refused.enough-tasks");
    }
    return moved(by, id, State.FREE, State.TAKEN, by.person(), null, "claims.task-taken");
  }

  /** Gives one back undone: somebody else may take it. */
  public Optional<String> leave(Actor by, String id) {
    return mine(by, id)
        .or(() -> moved(by, id, State.TAKEN, State.FREE, null, "", "claims.task-left"));
  }

  /** Gives one back done. */
  public Optional<String> finish(Actor by, String id, String result) {
    if (result.isBlank() || result.length() > MOST) {
      return Optional.of("claims.refused.task-needs-a-result");
    }
    return mine(by, id)
        .or(
            () ->
                moved(
                    by,
                    id,
                    State.TAKEN,
                    State.DONE,
                    by.person(),
                    result.strip(),
                    "claims.task-done"));
  }

  /** Says that what somebody else found is of use. */
  public Optional<String> accept(Actor by, String id) {
    Optional<Task> task = tasks.byId(id);
    if (task.isPresent() && by.person().equals(task.get().takenBy())) {
      return Optional.of("claims.refused.second-person");
    }
    return task.isEmpty()
        ? Optional.of("claims.refused.gone")
        : moved(
            by,
            id,
            State.DONE,
            State.ACCEPTED,
            task.get().takenBy(),
            task.get().result(),
            "claims.task-accepted");
  }

  private Optional<String> mine(Actor by, String id) {
    return tasks.byId(id).filter(task -> by.person().equals(task.takenBy())).isPresent()
        ? Optional.empty()
        : Optional.of("claims.refused.gone");
  }

  private Optional<String> moved(
      Actor by,
      String id,
      State from,
      State to,
      @Nullable PersonId takenBy,
      @Nullable String result,
      String action) {
    Optional<Task> found = tasks.byId(id).filter(task -> task.state() == from);
    if (found.isEmpty()) {
      return Optional.of("claims.refused.changed");
    }
    Task seen = found.get();
    Task now =
        new Task(
            seen.id(),
            seen.item(),
            seen.kind(),
            seen.hint(),
            seen.ask(),
            to,
            takenBy,
            result == null ? seen.result() : result,
            seen.version());
    return records.write(
        () -> {
          if (!tasks.move(seen, now)) {
            return Optional.of("claims.refused.changed");
          }
          audit.record(by, action, id);
          return Optional.empty();
        });
  }
}
