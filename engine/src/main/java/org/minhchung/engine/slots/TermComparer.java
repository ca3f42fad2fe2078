package org.minhchung.engine.slots;

/** Compares words that exclude one another; the group "-" excludes nothing. */
record TermComparer(Sides sides) implements Comparer<Slot.Term> {

  @Override
  public boolean comparable(Slot.Term ours, Slot.Term theirs) {
    return ours.group().equals(theirs.group())
        && !ours.group().equals("-")
        && (ours.sure() && theirs.sure() || agree(ours, theirs));
  }

  @Override
  public boolean agree(Slot.Term ours, Slot.Term theirs) {
    return ours.meaning().equals(theirs.meaning());
  }

  /** The same words, of which a longer phrase of the list may hold some, or with a slip. */
  @Override
  public boolean told(Slot.Term ours) {
    return Spelling.tells(sides.claim(), ours.span(), sides.message(), Slot.Term.class);
  }
}
