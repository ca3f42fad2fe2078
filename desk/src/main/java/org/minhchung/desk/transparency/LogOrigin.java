package org.minhchung.desk.transparency;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * The log's name (C2SP tlog-checkpoint): where it can be fetched, without the scheme. It is part of
 * every signature, so the public address is fixed once the log has begun.
 */
public final class LogOrigin {

  /** Of every sample desk, and of no other. */
  static final String SAMPLE = "localhost";

  private LogOrigin() {}

  /**
   * @param publicUrl as the operator gave it; empty if not
   * @return empty if the desk has no public address, so no name that could stay
   * @throws IllegalArgumentException if it is no address
   */
  public static Optional<String> of(String publicUrl, boolean sample) {
    if (sample) {
      return Optional.of(SAMPLE);
    }
    if (publicUrl.isBlank()) {
      return Optional.empty();
    }
    URI address = URI.create(publicUrl.replaceAll("/+$", ""));
    String authority = address.getAuthority();
    if (authority == null) {
      throw new IllegalArgumentException(publicUrl + " is no address");
    }
    return Optional.of(authority.toLowerCase(Locale.ROOT) + address.getPath() + "/log");
  }
}
