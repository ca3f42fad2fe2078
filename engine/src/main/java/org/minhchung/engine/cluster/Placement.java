package org.minhchung.engine.cluster;

import java.util.UUID;

/**
 * Where a message stands.
 *
 * @param cell what the engine put together, or a person set apart; a row of the records
 * @param group the cells that people joined, named after the oldest of them; equal to {@code cell}
 *     where nobody decided anything
 */
public record Placement(UUID cell, UUID group, How how) {

  /** How the message came there. */
  public enum How {
    /** It was placed before; nothing changed. */
    KNOWN,
    /** The same words had been placed. */
    REPEAT,
    /** It says the same as a message of the cell. */
    JOINED,
    /** It is the first of its cell. */
    FIRST
  }
}
