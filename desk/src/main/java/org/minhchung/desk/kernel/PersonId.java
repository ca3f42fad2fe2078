package org.minhchung.desk.kernel;

import java.util.UUID;

/**
 * An account at the desk: somebody who works here, never somebody who asked.
 *
 * @param value UUIDv7 text, lower case
 */
public record PersonId(String value) {

  /**
   * @throws IllegalArgumentException if it is no UUID in lower case
   */
  public PersonId {
    if (value.length() != 36 || !UUID.fromString(value).toString().equals(value)) {
      throw new IllegalArgumentException("a person's id is a UUID in lower case, was " + value);
    }
  }
}
