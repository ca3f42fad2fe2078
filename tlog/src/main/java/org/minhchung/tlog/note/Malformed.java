package org.minhchung.tlog.note;

import java.util.Objects;

/** Bytes from outside that are not what they should be; the message says where, not who. */
public final class Malformed extends Exception {
  private static final long serialVersionUID = 1L;

  public Malformed(String message) {
    super(message);
  }

  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
