package org.minhchung.engine.slots;

/** When two values of one shape are about the same thing, and when they then say the same. */
interface Comparer<T extends Slot> {

  /** Whether a difference between a claim's value and a message's would contradict the claim. */
  boolean comparable(T ours, T theirs);

  boolean agree(T ours, T theirs);

  /** Whether the message says the claim's value in another shape, or in words that are no slot. */
  boolean told(T ours);
}
