package org.minhchung.desk.verification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Publishers and who controls them, as the shown entries say it at one moment. Immutable.
 *
 * <p>A party and a link count from the moment a second person confirmed them; a link goes on
 * counting for thirty days after its end was confirmed.
 */
public final class PublisherRegister {

  /**
   * A link with what is known of its end.
   *
   * @param counts from when
   * @param until when it ceases to count, or null
   */
  public record Standing(ControlLink link, Instant counts, @Nullable Instant until) {

    boolean countsAt(Instant moment) {
      return !moment.isBefore(counts) && (until == null || moment.isBefore(until));
    }
  }

  private final Map<PartyId, Party> parties = new LinkedHashMap<>();
  private final Map<RegisterEntryId, Standing> links = new LinkedHashMap<>();
  private final List<ShownEntry> entries;

  /**
   * @param entries in the order of the log
   */
  public PublisherRegister(List<ShownEntry> entries) {
    this.entries = List.copyOf(entries);
    for (ShownEntry entry : entries) {
      switch (entry.change()) {
        case RegisterChange.PartyFiled(Party party) -> parties.put(party.id(), party);
        case RegisterChange.LinkFiled(ControlLink link) ->
            links.put(link.id(), new Standing(link, entry.effective(), null));
        case RegisterChange.LinkEnded(RegisterEntryId link, String _) ->
            links.computeIfPresent(
                link,
                (_, before) -> new Standing(before.link(), before.counts(), entry.effective()));
      }
    }
  }

  /** Who publishes, by name. */
  public List<Party> publishers() {
    return parties.values().stream()
        .filter(party -> party.kind() == Party.Kind.PUBLISHER)
        .sorted(Comparator.comparing(Party::name).thenComparing(party -> party.id().value()))
        .toList();
  }

  /** Everybody, by name. */
  public List<Party> parties() {
    return parties.values().stream()
        .sorted(Comparator.comparing(Party::name).thenComparing(party -> party.id().value()))
        .toList();
  }

  public Optional<Party> party(PartyId id) {
    return Optional.ofNullable(parties.get(id));
  }

  /**
   * The publisher a page belongs to.
   *
   * @param host may be a host below the publisher's own
   */
  public Optional<Party> publisherOf(String host) {
    String bare = host.startsWith("www.") ? host.substring("www.".length()) : host;
    return parties.values().stream()
        .filter(party -> party.kind() == Party.Kind.PUBLISHER)
        .filter(party -> bare.equals(party.site()) || bare.endsWith("." + party.site()))
        .max(Comparator.comparingInt(party -> party.site().length()));
  }

  public Optional<Standing> link(RegisterEntryId id) {
    return Optional.ofNullable(links.get(id));
  }

  /** The links that count at a moment, in the order of the log. */
  public List<Standing> links(Instant moment) {
    return links.values().stream().filter(link -> link.countsAt(moment)).toList();
  }

  /** Who controls it, at one remove; in the order of the log. */
  public List<Standing> above(PartyId id, Instant moment) {
    return links(moment).stream().filter(link -> link.link().controlled().equals(id)).toList();
  }

  /** Whom it controls, at one remove; in the order of the log. */
  public List<Standing> below(PartyId id, Instant moment) {
    return links(moment).stream().filter(link -> link.link().controller().equals(id)).toList();
  }

  /**
   * Its chain of control: itself, whoever stands above it, and all that stands below any of those,
   * so also beside it. A ring of control ends where it began.
   */
  public Set<PartyId> chain(PartyId id, Instant moment) {
    List<Standing> counting = links(moment);
    Set<PartyId> above = new LinkedHashSet<>(List.of(id));
    grow(above, counting, link -> link.controlled(), link -> link.controller());
    Set<PartyId> chain = new LinkedHashSet<>(above);
    grow(chain, counting, link -> link.controller(), link -> link.controlled());
    return chain;
  }

  /** What was said of it, newest first. */
  public List<ShownEntry> changesOf(PartyId id) {
    List<ShownEntry> changes = new ArrayList<>();
    for (ShownEntry entry : entries) {
      boolean about =
          switch (entry.change()) {
            case RegisterChange.PartyFiled(Party party) -> party.id().equals(id);
            case RegisterChange.LinkFiled(ControlLink link) -> touches(link, id);
            case RegisterChange.LinkEnded(RegisterEntryId ended, String _) ->
                link(ended).map(it -> touches(it.link(), id)).orElse(false);
          };
      if (about) {
        changes.addFirst(entry);
      }
    }
    return changes;
  }

  private static boolean touches(ControlLink link, PartyId id) {
    return link.controlled().equals(id) || link.controller().equals(id);
  }

  private static void grow(
      Set<PartyId> chain,
      Collection<Standing> links,
      Function<ControlLink, PartyId> from,
      Function<ControlLink, PartyId> to) {
    boolean grew = true;
    while (grew) {
      grew = false;
      for (Standing standing : links) {
        if (chain.contains(from.apply(standing.link()))) {
          grew |= chain.add(to.apply(standing.link()));
        }
      }
    }
  }
}
