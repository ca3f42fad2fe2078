package org.minhchung.tlog.tree;

import java.io.IOException;

/**
 * A tile that must be there is missing, or has another length than it must have. Fetch it again
 * from a mirror; waiting does not help.
 */
public final class BrokenTiles extends IOException {
  private static final long serialVersionUID = 1L;

  public BrokenTiles(String message) {
    super(message);
  }
}
