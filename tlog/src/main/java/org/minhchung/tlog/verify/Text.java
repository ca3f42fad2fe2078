package org.minhchung.tlog.verify;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Texts in the one spelling that each of them has. */
final class Text {

  private Text() {}

  static String utf8(byte[] bytes, String what) throws Unreadable {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Unreadable("not-utf8", what);
    }
  }

  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  static byte[] base64(String text, String what) throws Unreadable {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      if (base64(bytes).equals(text)) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      throw new Unreadable("not-base64", what);
    }
    throw new Unreadable("not-base64", what);
  }

  static byte[] hash(String text, String what) throws Unreadable {
    byte[] hash = base64(text, what);
    if (hash.length != Sha256.BYTES) {
      throw new Unreadable("not-a-hash", what);
    }
    return hash;
  }

  static long number(String text, String what) throws Unreadable {
    if (text.matches("0|[1-9][0-9]{0,17}")) {
      return Long.parseLong(text);
    }
    throw new Unreadable("not-a-number", what);
  }
}
