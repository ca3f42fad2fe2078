package org.minhchung.engine.slots;

/** What a sentence can hold that makes an otherwise alike sentence another claim. */
public enum SlotKind {
  NUMBER,
  MONEY,
  PERCENTAGE,
  DATE,
  PLACE,
  ORGANISATION,
  ACTOR,
  NEGATION,
  MODALITY,
  /** The message speaks of a time at which the check no longer, or not yet, holds. */
  TIME
}
