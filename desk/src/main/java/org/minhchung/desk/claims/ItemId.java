package org.minhchung.desk.claims;

import java.util.UUID;

/**
 * Something to be done about a group of messages. Named by the group's first cell, so it tells
 * nothing, not even when.
 *
 * @param value UUIDv4 text, lower case
 */
public record ItemId(String value) {

  /**
   * @throws IllegalArgumentException if it is no UUID in lower case
   */
  public ItemId {
    if (value.length() != 36 || !UUID.fromString(value).toString().equals(value)) {
      throw new IllegalArgumentException("an item's id is a UUID in lower case, was " + value);
    }
  }
}
