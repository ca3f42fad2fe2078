package org.minhchung.desk.verification;

import java.util.Optional;

/** A publisher's host as the register keeps it: lower case, punycode, without {@code www.}. */
public final class PublisherSite {

  private PublisherSite() {}

  /** Reads a host, or the host of an address; empty if there is none in it. */
  public static Optional<String> of(String written) {
    return SiteName.of(written);
  }

  /** Whether persons post there: no host of the register, and no source, may be such a place. */
  public static boolean personal(String site) {
    return ReviewUrl.of("https://" + site + "/").map(ReviewUrl::personal).orElse(false);
  }
}
