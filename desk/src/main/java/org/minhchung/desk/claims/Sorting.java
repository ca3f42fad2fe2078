package org.minhchung.desk.claims;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.minhchung.desk.kernel.Actor;
import org.minhchung.desk.kernel.Audit;
import org.minhchung.desk.kernel.Jobs;
import org.minhchung.desk.kernel.Records;

/**
 * Sorts the queue: one item or many at once, each deed to be undone for ten minutes by whoever did
 * it. Nothing that somebody else changed meanwhile is overwritten. Thread-safe.
 */
public final class Sorting {

  /** How long a deed can be undone. */
  public static final Duration REGRET = Duration.ofMinutes(10);

  /** Most items one deed changes. */
  public static final int MOST = 500;

  private static final LocalTime AT = LocalTime.of(0, 50);
  private static final int BATCH = 200;

  /** A deed is forgotten within a year, a day early in case a night is missed. */
  private static final Duration YEAR = Duration.ofDays(364);

  private static final int WORDINGS = 20;

  private final Queue queue;
  private final Deeds deeds;
  private final Proposals proposals;
  private final GroupDecisions groups;
  private final Records records;
  private final Audit audit;
  private final InstantSource clock;

  public Sorting(
      Queue queue,
      Deeds deeds,
      Proposals proposals,
      GroupDecisions groups,
      Records records,
      Audit audit,
      InstantSource clock) {
    this.queue = queue;
    this.deeds = deeds;
    this.proposals = proposals;
    this.groups = groups;
    this.records = records;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Does it to all that are as they were seen.
   *
   * @param seen the version of each item that whoever decides has before them; 1 to {@value #MOST}
   */
  public Done apply(Actor by, Deed what, Map<ItemId, Integer> seen) {
    if (seen.isEmpty()) {
      return new Done.Refused("claims.refused.nothing-chosen");
    }
    if (seen.size() > MOST) {
      return new Done.Refused("claims.refused.too-many");
    }
    return records.write(
        () -> {
          String deed = deeds.begin(what.key(), by.person(), clock.instant());
          int changed = 0;
          for (Map.Entry<ItemId, Integer> each : seen.entrySet()) {
            if (deeds.change(deed, each.getKey(), each.getValue(), what)) {
              changed++;
              audit.record(by, "claims.item." + what.key(), each.getKey().value(), fields(what));
            }
          }
          return new Done.Well(deed, changed, seen.size() - changed);
        });
  }

  /**
   * Joins groups into one. If the engine takes two of them for different things, a second person
   * has to agree.
   *
   * @param items at least two
   */
  public Done join(Actor by, Collection<ItemId> items) {
    List<QueueItem> chosen = standing(items);
    if (chosen.size() < 2) {
      return new Done.Refused("claims.refused.join-needs-two");
    }
    if (chosen.size() > MOST) {
      return new Done.Refused("claims.refused.too-many");
    }
    if (chosen.stream().filter(Sorting::claimed).count() > 1) {
      return new Done.Refused("claims.refused.two-claims");
    }
    QueueItem first = chosen.getFirst();
    for (QueueItem other : chosen.subList(1, chosen.size())) {
      if (groups.differ(texts(first.id()), texts(other.id()))) {
        return chosen.size() == 2
            ? proposed(by, first.id(), other.id())
            : new Done.Refused("claims.refused.some-differ");
      }
    }
    return joined(by, chosen);
  }

  private Done proposed(Actor by, ItemId one, ItemId other) {
    return records.write(
        () -> {
          String proposal = proposals.proposeJoin(one, other, by.person(), clock.instant());
          audit.record(by, "claims.join-proposed", proposal);
          return new Done.Waits(proposal);
        });
  }

  /** A second person agrees to a join, or does not. */
  public Done decideJoin(Actor by, String proposal, boolean agreed) {
    Optional<Proposals.Join> found = proposals.join(proposal);
    if (found.isEmpty() || found.get().decided()) {
      return new Done.Refused("claims.refused.gone");
    }
    Proposals.Join join = found.get();
    if (join.by().equals(by.person())) {
      return new Done.Refused("claims.refused.second-person");
    }
    boolean first =
        records.write(
            () -> {
              audit.record(by, agreed ? "claims.join-agreed" : "claims.join-refused", proposal);
              return proposals.decideJoin(proposal, by.person(), clock.instant(), agreed);
            });
    if (!first) {
      return new Done.Refused("claims.refused.gone");
    }
    if (!agreed) {
      return new Done.Well(proposal, 0, 0);
    }
    Done done = joined(by, standing(List.of(join.one(), join.other())));
    if (done instanceof Done.Well) {
      records.write(
          () -> {
            queue.item(join.one()).map(Sorting::standsFor).ifPresent(deeds::across);
            return join;
          });
    }
    return done;
  }

  private Done joined(Actor by, List<QueueItem> chosen) {
    if (chosen.size() < 2) {
      return new Done.Refused("claims.refused.gone");
    }
    String deed =
        records.write(
            () -> {
              String begun = deeds.begin("join", by.person(), clock.instant());
              deeds.image(begun, chosen.stream().map(QueueItem::id).toList());
              return begun;
            });
    List<CellLink> links = new ArrayList<>();
    int missed = 0;
    CellId first = new CellId(chosen.getFirst().id().value());
    for (QueueItem other : chosen.subList(1, chosen.size())) {
      switch (groups.merge(first, new CellId(other.id().value()), by.person())) {
        case GroupDecisions.Decided.Holds(var _, List<CellLink> added) -> links.addAll(added);
        case GroupDecisions.Decided.AsBefore _ -> {}
        case GroupDecisions.Decided.Otherwise _, GroupDecisions.Decided.Nothing _ -> missed++;
      }
    }
    noteLinks(by, "claims.groups-joined", deed, links);
    return links.isEmpty()
        ? new Done.Refused("claims.refused.decided-otherwise")
        : new Done.Well(deed, links.size() + 1, missed);
  }

  /**
   * Sets messages of an item apart: they are another question. All repeats of a chosen wording that
   * the page did not name stay where they are.
   */
  public Done split(Actor by, ItemId item, Set<MessageId> messages) {
    if (messages.isEmpty()) {
      return new Done.Refused("claims.refused.nothing-chosen");
    }
    String deed =
        records.write(
            () -> {
              String begun = deeds.begin("split", by.person(), clock.instant());
              deeds.image(begun, List.of(item));
              return begun;
            });
    return switch (groups.split(new LinkedHashSet<>(messages), by.person())) {
      case GroupDecisions.Decided.Holds(var _, List<CellLink> added) -> {
        noteLinks(by, "claims.group-split", deed, added);
        yield new Done.Well(deed, 1, 0);
      }
      case GroupDecisions.Decided.AsBefore _ -> new Done.Refused("claims.refused.all-chosen");
      case GroupDecisions.Decided.Otherwise _, GroupDecisions.Decided.Nothing _ ->
          new Done.Refused("claims.refused.gone");
    };
  }

  /** Takes a deed back: within {@link #REGRET}, by whoever did it. */
  public Done undo(Actor by, String deed) {
    Instant now = clock.instant();
    Optional<Deeds.Noted> noted = deeds.noted(deed);
    if (noted.isEmpty()
        || noted.get().undone()
        || !noted.get().by().equals(by.person())
        || noted.get().at().plus(REGRET).isBefore(now)) {
      return new Done.Refused("claims.refused.too-late");
    }
    for (CellLink link : noted.get().links()) {
      groups.undo(link, by.person());
    }
    return records.write(
        () -> {
          int back = deeds.undo(deed, by.person(), now);
          audit.record(by, "claims.deed-undone", deed);
          return new Done.Well(deed, back, 0);
        });
  }

  /** What somebody could still undo. */
  public Optional<Deeds.Noted> regrettable(Actor by) {
    return deeds.latest(by.person(), clock.instant().minus(REGRET));
  }

  /** Files other weights, for everybody to read with the reason. */
  public Done weigh(
      Actor by, int reach, int growth, int harm, int checkability, int age, String why) {
    if (why.isBlank() || why.codePointCount(0, why.length()) > 500) {
      return new Done.Refused("claims.refused.weights-need-a-reason");
    }
    for (int weight : new int[] {reach, growth, harm, checkability, age}) {
      if (weight < 0 || weight > QueueWeights.MOST) {
        return new Done.Refused("claims.refused.weights-range");
      }
    }
    return records.write(
        () -> {
          int version = queue.weights().getFirst().version() + 1;
          deeds.weigh(
              new QueueWeights(
                  version, today(), reach, growth, harm, checkability, age, why.strip()),
              by.person());
          audit.record(
              by,
              "claims.weights-set",
              Integer.toString(version),
              "reach",
              "growth",
              "harm",
              "checkability",
              "age");
          return new Done.Well(Integer.toString(version), 0, 0);
        });
  }

  /**
   * Once a night, closes what nobody came to before its messages were gone, puts in its place what
   * spreads no longer, and forgets what was done a year ago.
   */
  public void schedule(Jobs jobs) {
    jobs.daily("queue.night", AT, this::night);
  }

  void night() {
    int closed = BATCH;
    while (closed == BATCH) {
      closed = records.write(() -> deeds.expire(BATCH));
    }
    Instant yearAgo = clock.instant().minus(YEAR);
    int forgotten = BATCH;
    while (forgotten == BATCH) {
      forgotten = records.write(() -> deeds.forget(yearAgo, BATCH));
    }
    String after = "";
    do {
      String from = after;
      after = records.write(() -> deeds.settleReach(from, BATCH));
    } while (!after.isEmpty());
  }

  private void noteLinks(Actor by, String action, String deed, List<CellLink> links) {
    records.write(
        () -> {
          deeds.links(deed, links);
          audit.record(by, action, deed);
          return deed;
        });
  }

  /** Those that are there, each as what it is joined into, each once. */
  private List<QueueItem> standing(Collection<ItemId> items) {
    Set<ItemId> ids = new LinkedHashSet<>();
    items.forEach(id -> queue.item(id).map(Sorting::standsFor).ifPresent(ids::add));
    return ids.stream().flatMap(id -> queue.item(id).stream()).toList();
  }

  private static ItemId standsFor(QueueItem item) {
    return item.state() instanceof QueueItem.State.Joined(ItemId into) ? into : item.id();
  }

  private static boolean claimed(QueueItem item) {
    return item.state() instanceof QueueItem.State.Claimed;
  }

  private List<String> texts(ItemId item) {
    return queue.wordings(item, WORDINGS).stream().map(LeftMessage::text).toList();
  }

  private static String[] fields(Deed what) {
    return switch (what) {
      case Deed.Assign _ -> new String[] {"assigned-to"};
      case Deed.Close _, Deed.Reopen _ -> new String[] {"state", "reason"};
      case Deed.Sort sort -> {
        List<String> fields = new ArrayList<>();
        if (sort.topic() != null) {
          fields.add("topic");
        }
        if (sort.place() != null) {
          fields.add("place");
        }
        if (sort.harm() != null) {
          fields.add("harm");
        }
        if (sort.checkability() != null) {
          fields.add("checkability");
        }
        yield fields.toArray(String[]::new);
      }
    };
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
