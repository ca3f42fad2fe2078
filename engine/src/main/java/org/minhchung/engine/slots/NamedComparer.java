package org.minhchung.engine.slots;

import java.util.Arrays;

/** Compares proper names behind the same head word: "cầu Rạch Miễu", "cầu Mỹ Thuận". */
record NamedComparer(Sides sides) implements Comparer<Slot.Named> {

  @Override
  public boolean comparable(Slot.Named ours, Slot.Named theirs) {
    return ours.head().equals(theirs.head())
        && Arrays.stream(theirs.name().split(" ")).noneMatch(sides.claim()::has);
  }

  @Override
  public boolean agree(Slot.Named ours, Slot.Named theirs) {
    return ours.name().equals(theirs.name());
  }

  @Override
  public boolean told(Slot.Named ours) {
    return sides.messageHolds(ours.name());
  }
}
