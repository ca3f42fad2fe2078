package org.minhchung.desk.intake;

import org.minhchung.desk.claims.MaskedMessage;

/** Takes out of a text what could lead to a person, before anything is stored. */
@FunctionalInterface
public interface Masker {

  /** The text as it may be stored, and the keyed hashes of what was taken out. */
  MaskedMessage mask(String text);
}
