package org.minhchung.tlog.approval;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.minhchung.tlog.tree.Hash;

/**
 * The web site a log belongs to, on whose pages people sign: a log {@code desk.example/log} is that
 * of {@code https://desk.example}, and the relying party of its keys is {@code desk.example}.
 *
 * @param logOrigin of the log: a host in lower-case ASCII, perhaps a port, perhaps a path
 */
public record Site(String logOrigin) {

  private static final String AUTHORITY = "[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[1-9][0-9]{0,4})?";
  private static final String LOCAL = "https?://localhost(:[1-9][0-9]{0,4})?";

  /** Nobody can hold these names (RFC 2606, RFC 6761), so no real desk is taken for a sample. */
  private static final List<String> SAMPLES = List.of("localhost", "example", "test", "invalid");

  /**
   * @throws IllegalArgumentException if the origin does not begin with a host
   */
  public Site {
    if (!Json.isPlain(logOrigin) || !authority(logOrigin).matches(AUTHORITY)) {
      throw new IllegalArgumentException("an origin begins with a host, was " + logOrigin);
    }
  }

  /** The relying party of WebAuthn: the host alone. */
  public String host() {
    return authority(logOrigin).split(":", 2)[0];
  }

  /** Whether keys flagged as samples may sign here: the host's last label is of a reserved name. */
  public boolean isSample() {
    String host = host();
    return SAMPLES.contains(host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }

  /** The web origin that pages of this site have; on localhost one of many. */
  public String webOrigin() {
    return "https://" + authority(logOrigin);
  }

  /** Whether a browser that shows this site tells this origin; on localhost, any port. */
  boolean isOriginOf(String webOrigin) {
    return webOrigin.equals(webOrigin()) || host().equals("localhost") && webOrigin.matches(LOCAL);
  }

  Hash hostHash() {
    return Digests.sha256(host().getBytes(StandardCharsets.US_ASCII));
  }

  private static String authority(String logOrigin) {
    return logOrigin.split("/", 2)[0];
  }
}
