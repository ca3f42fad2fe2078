package org.minhchung.engine.slots;

import java.util.Arrays;
import org.minhchung.engine.text.Syllable;

/** Compares proper names beside the same head word: "cầu Rạch Miễu", "cầu Mỹ Thuận". */
record NamedComparer(Sides sides) implements Comparer<Slot.Named> {

  @Override
  public boolean comparable(Slot.Named ours, Slot.Named theirs) {
    return ours.head().equals(theirs.head())
        && (agree(ours, theirs)
            || Arrays.stream(theirs.name().split(" ")).noneMatch(sides.claim()::has));
  }

  /** The shorter of two names may be the beginning of the longer. */
  @Override
  public boolean agree(Slot.Named ours, Slot.Named theirs) {
    String[] one = ours.name().split(" ");
    String[] other = theirs.name().split(" ");
    for (int i = 0; i < Math.min(one.length, other.length); i++) {
      if (!one[i].equals(other[i]) && !slip(one[i], other[i])) {
        return false;
      }
    }
    return true;
  }

  /** A short word with a slip is hardly a word of the language. */
  private static boolean slip(String one, String other) {
    return Spelling.distance(one, other, 1) <= 1
        && (Math.max(one.length(), other.length()) > 4 || !Syllable.is(one) || !Syllable.is(other));
  }

  @Override
  public boolean told(Slot.Named ours) {
    return Spelling.holds(sides.message(), ours.name())
        || Spelling.holds(sides.message(), ours.name(), Slot.Named.class);
  }
}
