package org.minhchung.tlog.mirror;

import java.io.IOException;

/** What was served is not what the log has signed. */
final class WrongContent extends IOException {
  private static final long serialVersionUID = 1L;

  WrongContent(String message) {
    super(message);
  }
}
