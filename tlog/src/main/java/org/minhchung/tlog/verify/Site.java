package org.minhchung.tlog.verify;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The web site that a log's people sign on, told by the log's origin: a host, perhaps a port,
 * perhaps a path.
 *
 * @param authority host and port
 * @param host alone
 */
record Site(String authority, String host) {

  private static final Pattern ORIGIN =
      Pattern.compile("(([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?::[1-9][0-9]{0,4})?)(?:/.*)?");

  static Site of(String origin) throws Refuted {
    Matcher matcher = ORIGIN.matcher(origin);
    if (!matcher.matches()) {
      throw new Refuted("no-site", origin);
    }
    return new Site(matcher.group(1), matcher.group(2));
  }

  /** Names that nobody can hold (RFC 2606, RFC 6761). */
  boolean isSample() {
    return ("." + host).matches("(.*)[.](localhost|example|test|invalid)");
  }

  boolean hasPage(String webOrigin) {
    return webOrigin.equals("https://" + authority)
        || host.equals("localhost") && webOrigin.matches("https?://localhost(:[1-9][0-9]{0,4})?");
  }

  byte[] hostHash() {
    return new Sha256().of(host.getBytes(StandardCharsets.US_ASCII));
  }
}
