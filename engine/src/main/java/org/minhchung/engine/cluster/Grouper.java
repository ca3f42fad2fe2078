package org.minhchung.engine.cluster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Groups messages as they stream in. The same messages in the same order give the same cells, on
 * any machine; a message that is placed stays where it is, so ids are stable.
 *
 * <p>One thread at a time. A message costs the same after a million others as after ten thousand:
 * what is looked at is bounded in every step. Memory is about 0.6 kB for a text nobody has sent
 * before and 40 bytes for a repeat; docs/decisions/0080-grouping.md has the figures.
 *
 * <p>Nothing here is durable: whoever keeps the rows makes it anew with {@link #restore}, and asks
 * people's decisions to be kept by the rows that {@link Ruling.Held} names.
 */
public final class Grouper {

  /** Of a longer text what stands in front is grouped; in code points. */
  public static final int MOST_CODE_POINTS = 4_000;

  /** Two texts of a cell that have less in common say nothing of each other. */
  private static final double WORTH = 0.3;

  private final GroupRules rules;
  private final Supplier<UUID> ids;
  private final Memory memory = new Memory();
  private final Cells cells = memory.cells();
  private final Links links = new Links(this::since);

  /** With the rules that ship. */
  public Grouper(Supplier<UUID> ids) {
    this(GroupRules.shipped(), ids);
  }

  /**
   * @param ids names new cells; must never give an id twice
   */
  public Grouper(GroupRules rules, Supplier<UUID> ids) {
    this.rules = rules;
    this.ids = ids;
  }

  /**
   * Places a message; a known one stays where it is.
   *
   * @param raw as it came in, of any length
   * @param day the day it came in, for a cell that has to be opened
   */
  public Placement add(UUID message, String raw, LocalDate day) {
    int known = memory.message(message);
    if (known >= 0) {
      return placement(memory.cellOf(known), Placement.How.KNOWN);
    }
    return place(message, raw, day, ids);
  }

  /** Where the message stands, or empty if it is unknown or forgotten. */
  public Optional<Placement> find(UUID message) {
    int known = memory.message(message);
    return known < 0
        ? Optional.empty()
        : Optional.of(placement(memory.cellOf(known), Placement.How.KNOWN));
  }

  /** How many messages a group has; 0 if there is no such group. */
  public int size(UUID group) {
    int size = 0;
    for (UUID joined : links.joined(group)) {
      int cell = cells.find(joined);
      size += cell < 0 ? 0 : cells.messages(cell);
    }
    return size;
  }

  /**
   * Forgets a message; nothing happens if it is unknown. The last message of a text takes all that
   * was made from it along, and the last of a cell the cell, unless people decided about that.
   */
  public void forget(UUID message) {
    int known = memory.message(message);
    if (known >= 0) {
      for (int cell : memory.forget(known)) {
        closeIfEmpty(cell);
      }
    }
  }

  /**
   * A person says that one check answers two groups.
   *
   * @param one a cell of the first, {@code other} of the second
   */
  public Ruling merge(UUID one, UUID other) {
    if (cells.find(one) < 0 || cells.find(other) < 0) {
      return new Ruling.Absent();
    }
    if (links.group(one).equals(links.group(other))) {
      return new Ruling.AsBefore();
    }
    Optional<Link> apart = links.between(one, other);
    if (apart.isPresent()) {
      return new Ruling.Refused(apart.get());
    }
    Link link = new Link(Link.Kind.MUST, one, other);
    links.put(link);
    return new Ruling.Held(links.group(one), List.of(link), List.of());
  }

  /**
   * A person sets messages of one group apart. They get a cell of their own, to which their like
   * will go from now on; repeats that are not named stay where they are.
   *
   * @param chosen at least one, not all of the group
   */
  public Ruling split(Set<UUID> chosen, LocalDate day) {
    Set<UUID> from = new LinkedHashSet<>();
    UUID group = null;
    for (UUID message : chosen) {
      int known = memory.message(message);
      if (known < 0) {
        return new Ruling.Absent();
      }
      UUID cell = cells.id(memory.cellOf(known));
      if (group != null && !group.equals(links.group(cell))) {
        return new Ruling.Absent();
      }
      group = links.group(cell);
      from.add(cell);
    }
    if (group == null) {
      return new Ruling.Absent();
    }
    if (chosen.size() == size(group)) {
      return new Ruling.AsBefore();
    }
    int apart = cells.open(ids.get(), day);
    List<Link> added = new ArrayList<>();
    for (UUID cell : from) {
      Link link = new Link(Link.Kind.CANNOT, cells.id(apart), cell);
      links.put(link);
      added.add(link);
    }
    for (UUID message : chosen) {
      memory.move(memory.message(message), apart);
    }
    return new Ruling.Held(cells.id(apart), added, List.of());
  }

  /**
   * A person takes a decision back. What was merged parts, each message staying in its cell; what
   * was split is one group again.
   */
  public Ruling undo(Link link) {
    if (!links.has(link)) {
      return new Ruling.AsBefore();
    }
    links.remove(link);
    return switch (link.kind()) {
      case MUST -> {
        closeIfEmpty(cells.find(link.one()));
        closeIfEmpty(cells.find(link.other()));
        yield new Ruling.Held(links.group(link.one()), List.of(), List.of(link));
      }
      case CANNOT -> {
        Optional<Link> other = links.between(link.one(), link.other());
        if (other.isPresent()) {
          links.put(link);
          yield new Ruling.Refused(other.get());
        }
        List<Link> added = new ArrayList<>();
        if (!links.group(link.one()).equals(links.group(link.other()))) {
          Link joined = new Link(Link.Kind.MUST, link.one(), link.other());
          links.put(joined);
          added.add(joined);
        }
        yield new Ruling.Held(links.group(link.one()), added, List.of(link));
      }
    };
  }

  /**
   * Takes rows over as they are, into a grouper that has placed nothing yet. The order of the
   * collections says nothing: what is restored from the same rows is the same.
   *
   * @param opened all cells that a row or a link names
   * @throws IllegalArgumentException if a row or a link names another cell
   */
  public void restore(
      Collection<Cell> opened, Collection<Placed> placed, Collection<Link> decided) {
    opened.forEach(this::takeCell);
    decided.forEach(this::takeLink);
    placed.stream().sorted(Placed.ORDER).forEach(this::takeRow);
  }

  /**
   * Groups rows anew, as after a change of rules, into a grouper that has placed nothing yet. Cells
   * people decided about stay as they are, with all their messages; the others are made again, and
   * keep their id with the oldest message that opens a cell. The order of the collections says
   * nothing.
   *
   * @throws IllegalArgumentException as {@link #restore}
   */
  public void regroup(
      Collection<Cell> opened, Collection<Placed> placed, Collection<Link> decided) {
    Set<UUID> kept = new LinkedHashSet<>();
    for (Link link : decided) {
      kept.add(link.one());
      kept.add(link.other());
    }
    restore(
        opened.stream().filter(cell -> kept.contains(cell.id())).toList(),
        placed.stream().filter(row -> kept.contains(row.cell())).toList(),
        decided);
    Map<UUID, LocalDate> since = new HashMap<>();
    opened.forEach(cell -> since.put(cell.id(), cell.since()));
    placed.stream()
        .filter(row -> !kept.contains(row.cell()))
        .sorted(Placed.ORDER)
        .forEach(
            row -> {
              LocalDate former = since.get(row.cell());
              boolean free = former != null && cells.find(row.cell()) < 0;
              LocalDate day = free && former != null ? former : row.day();
              place(row.message(), row.text(), day, free ? row::cell : ids);
            });
  }

  /** How many messages are placed. */
  public int messages() {
    return memory.messages();
  }

  /** How many cells there are. */
  public int cells() {
    return cells.size();
  }

  private Placement place(UUID message, String raw, LocalDate day, Supplier<UUID> naming) {
    Memory.Incoming incoming = memory.read(raw);
    int cell = memory.repeated(incoming);
    Placement.How how = Placement.How.REPEAT;
    if (cell == Cells.NOBODY && incoming.mass() >= rules.shared()) {
      cell = likest(incoming);
      how = Placement.How.JOINED;
    }
    if (cell == Cells.NOBODY) {
      cell = cells.open(naming.get(), day);
      how = Placement.How.FIRST;
    }
    memory.enter(message, incoming, cell, day);
    return placement(cell, how);
  }

  /** The cell with the likest text among those that none of their texts parts from this one. */
  private int likest(Memory.Incoming incoming) {
    Map<Integer, Double> told = new LinkedHashMap<>();
    for (int text : memory.near(incoming)) {
      Comparison compared = memory.compare(incoming, text);
      if (compared.alike(rules)) {
        told.merge(memory.cellOfText(text), compared.told(), Math::max);
      }
    }
    return told.entrySet().stream()
        .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .filter(cell -> !parted(incoming, cell))
        .findFirst()
        .orElse(Cells.NOBODY);
  }

  private boolean parted(Memory.Incoming incoming, int cell) {
    for (int place = 0; place < Cells.REPRESENTATIVES; place++) {
      int text = cells.representative(cell, place);
      if (text != Cells.NOBODY) {
        Comparison compared = memory.compare(incoming, text);
        if (compared.told() >= WORTH && compared.apart(rules)) {
          return true;
        }
      }
    }
    return false;
  }

  private void takeCell(Cell cell) {
    if (cells.find(cell.id()) >= 0) {
      throw new IllegalArgumentException("cell given twice: " + cell.id());
    }
    cells.open(cell.id(), cell.since());
  }

  private void takeLink(Link link) {
    int _ = known(link.one());
    int _ = known(link.other());
    links.put(link);
  }

  private void takeRow(Placed row) {
    memory.enter(row.message(), memory.read(row.text()), known(row.cell()), row.day());
  }

  private int known(UUID cell) {
    int known = cells.find(cell);
    if (known < 0) {
      throw new IllegalArgumentException("no such cell: " + cell);
    }
    return known;
  }

  private void closeIfEmpty(int cell) {
    if (cell >= 0 && cells.open(cell) && cells.empty(cell) && !links.about(cells.id(cell))) {
      cells.close(cell);
    }
  }

  private Placement placement(int cell, Placement.How how) {
    UUID id = cells.id(cell);
    return new Placement(id, links.group(id), how);
  }

  private int since(UUID cell) {
    int known = cells.find(cell);
    return known < 0 ? Integer.MAX_VALUE : cells.since(known);
  }
}
