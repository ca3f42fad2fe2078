package org.minhchung.tlog.note;

import java.util.Base64;

/** Base64 with padding and nothing else: each text has one spelling (RFC 4648, section 4). */
public final class Base64Text {

  private Base64Text() {}

  public static String write(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /**
   * @throws Malformed if the text is not exactly what {@link #write} would have written
   */
  public static byte[] read(String text) throws Malformed {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new Malformed("not base64: " + e.getMessage());
    }
    if (!write(bytes).equals(text)) {
      throw new Malformed("base64 in another spelling than the one allowed");
    }
    return bytes;
  }
}
