package org.minhchung.desk.fetch;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;

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
