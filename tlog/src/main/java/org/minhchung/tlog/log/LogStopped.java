package org.minhchung.tlog.log;

/**
 * The writer has stopped and takes nothing more: something failed in a way that leaves open how far
 * it came. Whether an entry that was not acknowledged is in the log shows on the next start.
 */
public final class LogStopped extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LogStopped(String message, Throwable cause) {
    super(message, cause);
  }

  LogStopped(String message) {
    super(message);
  }
}
