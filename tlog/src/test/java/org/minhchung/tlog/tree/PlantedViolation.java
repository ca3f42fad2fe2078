package org.minhchung.tlog.tree;

import org.junit.jupiter.api.Test;

/**
 * Stands in a room of the log and knows a library, so that the wall's test can see its wall hold.
 */
public final class PlantedViolation {

  public Class<?> forbidden() {
    return Test.class;
  }
}
