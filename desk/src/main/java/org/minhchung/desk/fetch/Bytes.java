package org.minhchung.desk.fetch;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Bytes that nobody changes. */
public final class Bytes {

  private final byte[] value;

  public Bytes(byte[] value) {
    this.value = value.clone();
  }

  public InputStream open() {
    return new ByteArrayInputStream(value);
  }

  public byte[] copy() {
    return value.clone();
  }

  /** SHA-256, lower-case hex. */
  public String hash() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  public int size() {
    return value.length;
  }

  /** As text; what the charset does not know becomes U+FFFD. */
  public String text(Charset charset) {
    return new String(value, charset);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes bytes && Arrays.equals(value, bytes.value);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(value);
  }
}
