package org.minhchung.desk.matching;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.minhchung.desk.claims.CellId;
import org.minhchung.desk.claims.CellLink;
import org.minhchung.desk.claims.GroupDecisions;
import org.minhchung.desk.claims.MessageId;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.engine.cluster.Link;
import org.minhchung.engine.cluster.Ruling;
import org.minhchung.engine.index.Holds;
import org.minhchung.engine.index.IndexedClaim;
import org.minhchung.engine.index.Matcher;
import org.minhchung.engine.index.MemoryClaimIndex;
import org.minhchung.engine.index.Wording;
import org.minhchung.engine.text.TextReader;

/** What people decide about groups, handed to whoever groups. Thread-safe. */
final class DecidedGroups implements GroupDecisions {

  /** So many texts of either side are compared. */
  private static final int COMPARED = 5;

  private final Grouping grouping;

  DecidedGroups(Grouping grouping) {
    this.grouping = grouping;
  }

  @Override
  public boolean differ(List<String> some, List<String> others) {
    try (MemoryClaimIndex index = new MemoryClaimIndex(new TextReader())) {
      List<String> known = some.stream().limit(COMPARED).toList();
      for (int i = 0; i < known.size(); i++) {
        index.put(
            new IndexedClaim(
                Integer.toString(i), List.of(new Wording("vi", known.get(i))), new Holds.Always()));
      }
      index.refresh();
      Matcher matcher = new Matcher(index);
      return others.stream()
          .limit(COMPARED)
          .flatMap(text -> matcher.match(text, null, COMPARED).candidates().stream())
          .anyMatch(candidate -> !candidate.conflicts().isEmpty());
    }
  }

  @Override
  public Decided merge(CellId one, CellId other, PersonId by) {
    return decided(grouping.merge(one, other, by.value()));
  }

  @Override
  public Decided split(Set<MessageId> messages, PersonId by) {
    return decided(grouping.split(messages, by.value()));
  }

  @Override
  public Decided undo(CellLink decision, PersonId by) {
    return decided(grouping.undo(decision, by.value()));
  }

  private static Decided decided(Ruling ruling) {
    return switch (ruling) {
      case Ruling.Held(UUID group, List<Link> added, List<Link> _) ->
          new Decided.Holds(cell(group), added.stream().map(StreamedGroups::link).toList());
      case Ruling.AsBefore _ -> new Decided.AsBefore();
      case Ruling.Refused(Link standing) -> new Decided.Otherwise(StreamedGroups.link(standing));
      case Ruling.Absent _ -> new Decided.Nothing();
    };
  }

  private static CellId cell(UUID id) {
    return new CellId(id.toString());
  }
}
