package org.minhchung.desk.intake;

import java.util.UUID;

/**
 * Names a watched source.
 *
 * @param value UUIDv7 text, lower case
 */
public record SourceId(String value) {

  /**
   * @throws IllegalArgumentException if it is no UUID in lower case
   */
  public SourceId {
    if (value.length() != 36 || !UUID.fromString(value).toString().equals(value)) {
      throw new IllegalArgumentException("a source's id is a UUID in lower case, was " + value);
    }
  }
}
