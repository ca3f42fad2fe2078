package org.minhchung.desk.verification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What makes two rows of files one review: page, language and claim
 * (docs/decisions/0050-which-review-is-which.md).
 *
 * @param source the publisher's host
 * @param sourceId lower-case hex, 32 characters
 */
public record ReviewKey(String source, String sourceId) {

  private static final int HEX = 32;

  static ReviewKey of(String site, String canonicalUrl, String language, String claim) {
    return new ReviewKey(site, hash(canonicalUrl + "\n" + language + "\n" + claim));
  }

  /** The first {@value #HEX} hex characters of SHA-256 over UTF-8. */
  static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HEX);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
