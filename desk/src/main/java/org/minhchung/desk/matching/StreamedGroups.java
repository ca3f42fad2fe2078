package org.minhchung.desk.matching;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.claims.CellId;
import org.minhchung.desk.claims.CellLink;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.claims.Groups;
import org.minhchung.desk.claims.LeftMessage;
import org.minhchung.desk.claims.MessageId;
import org.minhchung.desk.claims.PlacedMessage;
import org.minhchung.desk.claims.Sightings;
import org.minhchung.desk.kernel.Change;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.Outbox;
import org.minhchung.desk.kernel.Records;
import org.minhchung.desk.matching.store.GroupingCursor;
import org.minhchung.engine.cluster.Cell;
import org.minhchung.engine.cluster.Grouper;
import org.minhchung.engine.cluster.Link;
import org.minhchung.engine.cluster.Placed;
import org.minhchung.engine.cluster.Placement;
import org.minhchung.engine.cluster.Ruling;

/**
 * Follows the outbox: what was left for the desk and repeats a claim is a sighting of it, the rest
 * is grouped.
 *
 * <p>The grouper is memory, the rows are the truth: rows and cursor change in one transaction, and
 * when a write fails, or another node was quicker, the grouper is thrown away and made anew from
 * the rows. A change that is read twice changes nothing. One lock, taken before the writer's.
 */
final class StreamedGroups implements Grouping {

  /** Two rows each: keeps a write transaction far below 50 ms. */
  private static final int CHANGES_A_STEP = 200;

  private static final int ROWS_A_PAGE = 5_000;

  private final Records records;
  private final Outbox outbox;
  private final Groups groups;
  private final Sightings sightings;
  private final GroupingCursor cursor;
  private final Function<String, Optional<ClaimId>> said;
  private final Ids ids;
  private final InstantSource clock;
  private final MessageChanges changes = new MessageChanges();

  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Grouper grouper;
  private long position;

  /**
   * @param said the claim a text would be answered with; such a text is a sighting and needs no
   *     group
   */
  StreamedGroups(
      Records records,
      Outbox outbox,
      Groups groups,
      Sightings sightings,
      GroupingCursor cursor,
      Function<String, Optional<ClaimId>> said,
      Ids ids,
      InstantSource clock) {
    this.records = records;
    this.outbox = outbox;
    this.groups = groups;
    this.sightings = sightings;
    this.cursor = cursor;
    this.said = said;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Takes the next changes over.
   *
   * @return whether there may be more
   * @throws IllegalStateException if changes it has not seen are gone from the outbox
   */
  boolean step() {
    return held(
        now -> {
          List<Change> next = outbox.after(position, CHANGES_A_STEP);
          if (next.isEmpty()) {
            return false;
          }
          if (next.getFirst().number() != position + 1) {
            throw new IllegalStateException(
                "changes after %d are gone from the outbox, next is %d"
                    .formatted(position, next.getFirst().number()));
          }
          take(now, next);
          return next.size() == CHANGES_A_STEP;
        });
  }

  /** The number of the last change that is grouped. */
  long position() {
    lock.lock();
    try {
      return position;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Optional<CellId> groupOf(MessageId message) {
    return held(now -> now.find(uuid(message.value())).map(Placement::group).map(this::cell));
  }

  @Override
  public Ruling merge(CellId one, CellId other, String by) {
    return held(now -> filed(now.merge(uuid(one.value()), uuid(other.value())), by, () -> {}));
  }

  @Override
  public Ruling split(Set<MessageId> messages, String by) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Set<UUID> chosen = new LinkedHashSet<>();
    messages.forEach(message -> chosen.add(uuid(message.value())));
    return held(
        now -> {
          Ruling ruling = now.split(chosen, today);
          Runnable moving =
              ruling instanceof Ruling.Held apart
                  ? () -> groups.move(messages, cell(apart.group()), today)
                  : () -> {};
          return filed(ruling, by, moving);
        });
  }

  @Override
  public Ruling undo(CellLink decision, String by) {
    Link link =
        new Link(
            Link.Kind.valueOf(decision.kind().name()),
            uuid(decision.one().value()),
            uuid(decision.other().value()));
    return held(now -> filed(now.undo(link), by, () -> {}));
  }

  /** Runs the work on the grouper; if it fails, what the grouper then knows is not trusted. */
  private <T> T held(Function<Grouper, T> work) {
    lock.lock();
    try {
      Grouper now = grouper;
      if (now == null) {
        now = restore();
        grouper = now;
      }
      boolean done = false;
      try {
        T result = work.apply(now);
        done = true;
        return result;
      } finally {
        if (!done) {
          grouper = null;
        }
      }
    } finally {
      lock.unlock();
    }
  }

  private Grouper restore() {
    Supplier<UUID> naming = () -> UUID.fromString(ids.unlinked());
    return records.read(
        () -> {
          Grouper fresh = new Grouper(naming);
          Map<UUID, LocalDate> since = new HashMap<>();
          groups.linked().forEach((cell, day) -> since.put(uuid(cell.value()), day));
          List<Placed> rows = new ArrayList<>();
          String after = "";
          List<PlacedMessage> page = groups.placed(after, ROWS_A_PAGE);
          while (!page.isEmpty()) {
            for (PlacedMessage row : page) {
              UUID cell = uuid(row.cell().value());
              since.put(cell, row.since());
              rows.add(new Placed(uuid(row.message().value()), cell, row.day(), row.text()));
            }
            after = page.getLast().message().value();
            page = groups.placed(after, ROWS_A_PAGE);
          }
          fresh.restore(
              since.entrySet().stream()
                  .map(entry -> new Cell(entry.getKey(), entry.getValue()))
                  .toList(),
              rows,
              groups.links().stream().map(StreamedGroups::link).toList());
          position = cursor.position();
          return fresh;
        });
  }

  private void take(Grouper now, List<Change> next) {
    Set<MessageId> left = new LinkedHashSet<>();
    Set<MessageId> deleted = new LinkedHashSet<>();
    for (Change change : next) {
      changes.left(change).ifPresent(left::add);
      deleted.addAll(changes.deleted(change));
    }
    Map<MessageId, LeftMessage> texts = new HashMap<>();
    groups.left(left).forEach(message -> texts.put(message.id(), message));
    Map<LeftMessage, Placement> placed = new LinkedHashMap<>();
    Map<ClaimId, Set<MessageId>> seen = new LinkedHashMap<>();
    for (MessageId id : left) {
      LeftMessage message = texts.get(id);
      if (message != null) {
        said.apply(message.text())
            .ifPresentOrElse(
                claim -> seen.computeIfAbsent(claim, _ -> new LinkedHashSet<>()).add(id),
                () ->
                    placed.put(message, now.add(uuid(id.value()), message.text(), message.day())));
      }
    }
    deleted.forEach(id -> now.forget(uuid(id.value())));
    long from = position;
    long to = next.getLast().number();
    boolean first =
        records.write(
            () -> {
              placed.forEach(
                  (message, where) ->
                      groups.place(message.id(), cell(where.cell()), message.day()));
              seen.forEach(sightings::record);
              return cursor.advance(from, to);
            });
    if (!first) {
      throw new IllegalStateException(
          "somebody else groups too: the cursor is no longer at " + from);
    }
    position = to;
  }

  private Ruling filed(Ruling ruling, String by, Runnable moving) {
    if (ruling instanceof Ruling.Held held) {
      Instant at = clock.instant();
      records.write(
          () -> {
            moving.run();
            held.removed().forEach(link -> groups.undo(link(link), by, at));
            held.added().forEach(link -> groups.link(link(link), by, at));
            return held;
          });
    }
    return ruling;
  }

  private CellId cell(UUID id) {
    return new CellId(id.toString());
  }

  private static UUID uuid(String id) {
    return UUID.fromString(id);
  }

  static CellLink link(Link link) {
    return new CellLink(
        CellLink.Kind.valueOf(link.kind().name()),
        new CellId(link.one().toString()),
        new CellId(link.other().toString()));
  }

  private static Link link(CellLink link) {
    return new Link(
        Link.Kind.valueOf(link.kind().name()),
        uuid(link.one().value()),
        uuid(link.other().value()));
  }
}
