package org.minhchung.engine.slots;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Compares places of the gazetteer. A place and one that holds it are no conflict. Two provinces
 * that were merged on 1 July 2025 are two places still, unless one of the texts states a later day:
 * then the name may mean the province of today.
 */
record PlaceComparer(Sides sides, boolean merged) implements Comparer<Slot.Place> {

  PlaceComparer(Sides sides) {
    this(sides, sinceMergers(sides.claim()) || sinceMergers(sides.message()));
  }

  private static boolean sinceMergers(Slots text) {
    return Sides.of(Slot.Day.class, text).stream()
        .anyMatch(day -> day.year() > 2025 || day.year() == 2025 && day.month() >= 7);
  }

  /** A country and a place at home are compared only where each text names no more than one. */
  @Override
  public boolean comparable(Slot.Place ours, Slot.Place theirs) {
    if (!ours.sure() || !theirs.sure()) {
      return agree(ours, theirs);
    }
    return foreign(ours) == foreign(theirs) || alone(sides.claim()) && alone(sides.message());
  }

  @Override
  public boolean agree(Slot.Place ours, Slot.Place theirs) {
    return ours.site().meets(theirs.site()) || merged && ours.site().mergedWith(theirs.site());
  }

  @Override
  public boolean told(Slot.Place ours) {
    return Spelling.holds(sides.message(), ours.name())
        || Spelling.holds(sides.message(), ours.name(), Slot.Place.class);
  }

  /** Another town of the same province, where the claim's own is nowhere. */
  List<Conflict> towns() {
    List<Conflict> found = new ArrayList<>();
    List<Slot.Place> ours = towns(sides.claim(), 0, sides.claim().size());
    List<Slot.Place> theirs = towns(sides.message(), sides.from(), sides.to());
    Predicate<Slot.Place> known =
        place -> ours.stream().anyMatch(other -> other.name().equals(place.name()));
    if (ours.stream().noneMatch(this::told) && theirs.stream().noneMatch(known)) {
      for (Slot.Place place : ours) {
        theirs.stream()
            .filter(
                other -> other.site().within().stream().anyMatch(place.site().within()::contains))
            .findFirst()
            .ifPresent(
                other ->
                    found.add(
                        new Conflict(SlotKind.PLACE, place.span().words(), other.span().words())));
      }
    }
    return found;
  }

  private static boolean foreign(Slot.Place place) {
    return place.site().level() == Site.Level.COUNTRY && !place.name().equals("viet nam");
  }

  private static boolean alone(Slots text) {
    return Sides.of(Slot.Place.class, text).stream().map(Slot.Place::name).distinct().count() == 1;
  }

  private static List<Slot.Place> towns(Slots text, int from, int to) {
    return Sides.of(Slot.Place.class, text).stream()
        .filter(place -> place.sure() && place.site().level() == Site.Level.TOWN)
        .filter(place -> place.span().within(from, to))
        .toList();
  }
}
