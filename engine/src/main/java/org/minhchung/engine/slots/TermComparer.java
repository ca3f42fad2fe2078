package org.minhchung.engine.slots;

/** Compares words that exclude one another; the group "-" excludes nothing. */
record TermComparer() implements Comparer<Slot.Term> {

  @Override
  public boolean comparable(Slot.Term ours, Slot.Term theirs) {
    return ours.group().equals(theirs.group()) && !ours.group().equals("-");
  }

  @Override
  public boolean agree(Slot.Term ours, Slot.Term theirs) {
    return ours.meaning().equals(theirs.meaning());
  }

  @Override
  public boolean told(Slot.Term ours) {
    return false;
  }
}
