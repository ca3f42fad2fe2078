package org.minhchung.engine.slots;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Compares places of the list. A place and one that holds it are no conflict, before or since the
 * mergers of July 2025. Two old provinces that now share a name are two places still: which is
 * meant hangs on the date.
 */
record PlaceComparer(Sides sides) implements Comparer<Slot.Place> {

  @Override
  public boolean comparable(Slot.Place ours, Slot.Place theirs) {
    return ours.sure() && theirs.sure() || agree(ours, theirs);
  }

  @Override
  public boolean agree(Slot.Place ours, Slot.Place theirs) {
    boolean holds = ours.name().equals(theirs.province()) || theirs.name().equals(ours.province());
    boolean merged =
        ours.name().equals(theirs.merged()) && !theirs.name().equals(theirs.province())
            || theirs.name().equals(ours.merged()) && !ours.name().equals(ours.province());
    return ours.name().equals(theirs.name()) || holds || merged;
  }

  @Override
  public boolean told(Slot.Place ours) {
    return sides.messageHolds(ours.name());
  }

  /** Another town or district of the same province, where the claim's own is nowhere. */
  List<Conflict> towns() {
    List<Conflict> found = new ArrayList<>();
    List<Slot.Place> ours = towns(sides.claim(), 0, sides.claim().size());
    List<Slot.Place> theirs = towns(sides.message(), sides.from(), sides.to());
    Predicate<Slot.Place> known =
        place -> ours.stream().anyMatch(other -> other.name().equals(place.name()));
    if (ours.stream().allMatch(place -> !sides.messageHolds(place.name()))
        && theirs.stream().noneMatch(known)) {
      for (Slot.Place place : ours) {
        theirs.stream()
            .filter(other -> other.province().equals(place.province()))
            .findFirst()
            .ifPresent(
                other ->
                    found.add(
                        new Conflict(SlotKind.PLACE, place.span().words(), other.span().words())));
      }
    }
    return found;
  }

  private static List<Slot.Place> towns(Slots text, int from, int to) {
    return Sides.of(Slot.Place.class, text).stream()
        .filter(place -> place.sure() && !place.name().equals(place.province()))
        .filter(place -> place.span().within(from, to))
        .toList();
  }
}
