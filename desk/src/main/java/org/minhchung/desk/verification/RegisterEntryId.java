package org.minhchung.desk.verification;

import java.util.UUID;

/**
 * Names an entry of the register; of one that files a link, the link too.
 *
 * @param value UUIDv7 text, lower case
 */
public record RegisterEntryId(String value) {

  /**
   * @throws IllegalArgumentException if it is no UUID in lower case
   */
  public RegisterEntryId {
    if (value.length() != 36 || !UUID.fromString(value).toString().equals(value)) {
      throw new IllegalArgumentException("an entry's id is a UUID in lower case, was " + value);
    }
  }
}
