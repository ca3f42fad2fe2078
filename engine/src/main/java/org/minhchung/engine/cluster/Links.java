package org.minhchung.engine.cluster;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;

/**
 * What people decided about cells, and the groups that follow from it. Only cells somebody decided
 * about cost anything here. Not safe to share between threads.
 */
final class Links {

  private final Map<UUID, Set<UUID>> must = new HashMap<>();
  private final Map<UUID, Set<UUID>> cannot = new HashMap<>();
  private final Map<UUID, UUID> groups = new HashMap<>();
  private final ToIntFunction<UUID> since;

  /**
   * @param since the day a cell was opened; a group is named after the oldest of its cells
   */
  Links(ToIntFunction<UUID> since) {
    this.since = since;
  }

  UUID group(UUID cell) {
    return groups.getOrDefault(cell, cell);
  }

  /** The cells that are one group with this one, itself among them. */
  Set<UUID> joined(UUID cell) {
    Set<UUID> joined = new LinkedHashSet<>();
    Deque<UUID> open = new ArrayDeque<>();
    joined.add(cell);
    open.add(cell);
    while (!open.isEmpty()) {
      for (UUID next : must.getOrDefault(open.remove(), Set.of())) {
        if (joined.add(next)) {
          open.add(next);
        }
      }
    }
    return joined;
  }

  boolean about(UUID cell) {
    return must.containsKey(cell) || cannot.containsKey(cell);
  }

  boolean has(Link link) {
    return of(link.kind()).getOrDefault(link.one(), Set.of()).contains(link.other());
  }

  /** The decision that keeps the groups of two cells apart, if there is one. */
  Optional<Link> between(UUID one, UUID other) {
    Set<UUID> theirs = joined(other);
    for (UUID cell : joined(one)) {
      for (UUID apart : cannot.getOrDefault(cell, Set.of())) {
        if (theirs.contains(apart)) {
          return Optional.of(new Link(Link.Kind.CANNOT, cell, apart));
        }
      }
    }
    return Optional.empty();
  }

  void put(Link link) {
    Map<UUID, Set<UUID>> links = of(link.kind());
    links.computeIfAbsent(link.one(), _ -> new LinkedHashSet<>()).add(link.other());
    links.computeIfAbsent(link.other(), _ -> new LinkedHashSet<>()).add(link.one());
    name(link.one());
  }

  void remove(Link link) {
    Map<UUID, Set<UUID>> links = of(link.kind());
    drop(links, link.one(), link.other());
    drop(links, link.other(), link.one());
    name(link.one());
    name(link.other());
  }

  private void name(UUID cell) {
    Set<UUID> joined = joined(cell);
    UUID oldest =
        joined.stream()
            .min(Comparator.comparingInt(since).thenComparing(Comparator.naturalOrder()))
            .orElse(cell);
    for (UUID one : joined) {
      if (joined.size() == 1) {
        groups.remove(one);
      } else {
        groups.put(one, oldest);
      }
    }
  }

  private Map<UUID, Set<UUID>> of(Link.Kind kind) {
    return switch (kind) {
      case MUST -> must;
      case CANNOT -> cannot;
    };
  }

  private static void drop(Map<UUID, Set<UUID>> links, UUID from, UUID to) {
    links.computeIfPresent(
        from,
        (_, others) -> {
          others.remove(to);
          return others.isEmpty() ? null : others;
        });
  }
}
