package org.minhchung.desk.verification;

import java.util.UUID;

/**
 * Names a publisher, or who controls one.
 *
 * @param value UUIDv7 text, lower case
 */
public record PartyId(String value) {

  /**
   * @throws IllegalArgumentException if it is no UUID in lower case
   */
  public PartyId {
    if (value.length() != 36 || !UUID.fromString(value).toString().equals(value)) {
      throw new IllegalArgumentException("a party's id is a UUID in lower case, was " + value);
    }
  }
}
