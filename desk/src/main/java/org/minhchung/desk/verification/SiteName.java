package org.minhchung.desk.verification;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A publisher's host as it is kept: lower case, punycode, without {@code www.} and port. */
final class SiteName {

  private static final Pattern HOST =
      Pattern.compile("(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]{2,63}");

  private SiteName() {}

  /** Reads a host, or the host of an address; empty if there is none in it. */
  static Optional<String> of(String written) {
    String host = written.strip();
    if (host.contains("/")) {
      try {
        String found = new URI(host.contains("://") ? host : "http://" + host).getHost();
        host = found == null ? "" : found;
      } catch (URISyntaxException e) {
        return Optional.empty();
      }
    }
    return tidy(host);
  }

  private static Optional<String> tidy(String host) {
    String ascii;
    try {
      ascii = IDN.toASCII(host).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    String bare = ascii.startsWith("www.") ? ascii.substring("www.".length()) : ascii;
    return Optional.of(bare).filter(name -> HOST.matcher(name).matches());
  }
}
