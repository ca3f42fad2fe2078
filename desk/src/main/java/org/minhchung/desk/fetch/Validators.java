package org.minhchung.desk.fetch;

/**
 * What a server said that tells one version of a page from the next (RFC 9110, section 8.8). Opaque
 * to us: sent back as it came.
 *
 * @param etag with its quotes; empty if there was none; at most {@value #MAX_LENGTH} characters
 * @param lastModified as sent; empty if there was none; at most {@value #MAX_LENGTH} characters
 */
public record Validators(String etag, String lastModified) {

  public static final int MAX_LENGTH = 200;

  public static final Validators NONE = new Validators("", "");

  /** What is too long to keep, or not visible ASCII, counts as not sent. */
  public Validators {
    etag = kept(etag);
    lastModified = kept(lastModified);
  }

  private static String kept(String value) {
    return value.length() <= MAX_LENGTH && value.chars().allMatch(c -> c >= ' ' && c < 127)
        ? value
        : "";
  }
}
