package org.minhchung.engine.text;

import org.minhchung.engine.index.Wording;

/** Lets text know the index, so that the walls test can be seen to find it. */
public final class PlantedViolation {

  private PlantedViolation() {}

  public static String lookAt(Wording wording) {
    return wording.text();
  }
}
