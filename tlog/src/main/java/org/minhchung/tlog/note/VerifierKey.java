package org.minhchung.tlog.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A name and a public key, by which a signature line is known: {@code name+id+key}, the id in eight
 * digits of hex, the key in base64 behind its type byte (C2SP signed-note, "Verifier keys").
 */
public final class VerifierKey {

  private final String name;
  private final KeyKind kind;
  private final byte[] raw;
  private final PublicKey key;
  private final int id;

  private VerifierKey(String name, KeyKind kind, byte[] raw, PublicKey key) {
    this.name = name;
    this.kind = kind;
    this.raw = raw;
    this.key = key;
    this.id = idOf(name, kind, raw);
  }

  /**
   * @throws IllegalArgumentException if the name is empty or has a space or a plus in it, or the
   *     key is of another algorithm
   */
  public static VerifierKey of(String name, KeyKind kind, PublicKey key) {
    if (!isName(name)) {
      throw new IllegalArgumentException("a key's name must not be empty nor hold spaces or +");
    }
    return new VerifierKey(name, kind, kind.raw(key), key);
  }

  /**
   * @throws Malformed if the text is no verifier key, its id is not that of name and key, or its
   *     type is none of ours
   */
  public static VerifierKey read(String text) throws Malformed {
    int first = text.indexOf('+');
    int second = text.indexOf('+', first + 1);
    if (first < 1 || second < 0) {
      throw new Malformed("a verifier key reads name+id+key");
    }
    String name = text.substring(0, first);
    byte[] typed = Base64Text.read(text.substring(second + 1));
    if (!isName(name) || typed.length == 0) {
      throw new Malformed("a verifier key reads name+id+key");
    }
    KeyKind kind =
        KeyKind.ofType(typed[0])
            .orElseThrow(() -> new Malformed("unknown type of key 0x%02x".formatted(typed[0])));
    byte[] raw = Arrays.copyOfRange(typed, 1, typed.length);
    var key = new VerifierKey(name, kind, raw, kind.wrapped(raw));
    if (!key.idHex().equals(text.substring(first + 1, second))) {
      throw new Malformed("the id of this key must be " + key.idHex());
    }
    return key;
  }

  public String name() {
    return name;
  }

  public KeyKind kind() {
    return kind;
  }

  int id() {
    return id;
  }

  private String idHex() {
    return HexFormat.of().toHexDigits(id);
  }

  /** Whether both wrap the same key, whatever their names. */
  public boolean isSameKey(VerifierKey other) {
    return kind.algorithm().equals(other.kind.algorithm()) && Arrays.equals(raw, other.raw);
  }

  /** As others are told of it. */
  public String text() {
    byte[] typed = ByteBuffer.allocate(raw.length + 1).put(kind.type()).put(raw).array();
    return name + "+" + idHex() + "+" + Base64Text.write(typed);
  }

  /**
   * Whether a signature line's bytes, without the id before them, are this key's over a note.
   *
   * @param text of the note, with its last line feed
   */
  boolean verifies(String text, byte[] signature) {
    int timed = kind.isTimed() ? Long.BYTES : 0;
    if (signature.length != timed + kind.signatureBytes()) {
      return false;
    }
    long time = kind.isTimed() ? ByteBuffer.wrap(signature).getLong() : 0;
    if (time < 0) {
      return false;
    }
    try {
      var verifying = Signature.getInstance(kind.algorithm());
      verifying.initVerify(key);
      verifying.update(Signed.bytes(kind, name, time, text));
      return verifying.verify(signature, timed, kind.signatureBytes());
    } catch (SignatureException | Malformed e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java platform lacks " + kind.algorithm(), e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifierKey key && text().equals(key.text());
  }

  @Override
  public int hashCode() {
    return id;
  }

  @Override
  public String toString() {
    return text();
  }

  static boolean isName(String name) {
    return !name.isEmpty()
        && name.codePoints()
            .noneMatch(
                point ->
                    point == '+'
                        || point < ' '
                        || Character.isSpaceChar(point)
                        || Character.isWhitespace(point)
                        || point == 0x85);
  }

  private static int idOf(String name, KeyKind kind, byte[] raw) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(name.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) '\n');
      digest.update(kind.type());
      return ByteBuffer.wrap(digest.digest(raw), 0, Integer.BYTES).getInt();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
