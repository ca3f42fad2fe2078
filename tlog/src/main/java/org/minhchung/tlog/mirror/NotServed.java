package org.minhchung.tlog.mirror;

import java.io.IOException;

/** A file of a log did not come: too long, too late, or nobody can say whether it is there. */
final class NotServed extends IOException {
  private static final long serialVersionUID = 1L;

  NotServed(String message, Throwable cause) {
    super(message, cause);
  }

  NotServed(String message) {
    super(message);
  }
}
