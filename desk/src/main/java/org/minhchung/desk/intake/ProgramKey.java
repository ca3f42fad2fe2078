package org.minhchung.desk.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Lets a program leave more messages than others may; it opens nothing else.
 *
 * @param id UUIDv7 text
 * @param name which program it was given to; an organisation's or a program's name, no person's
 * @param revokedOn the day it was revoked, or null while it counts
 */
public record ProgramKey(String id, String name, LocalDate madeOn, @Nullable LocalDate revokedOn) {

  public static final int MAX_NAME = 100;

  /**
   * @throws IllegalArgumentException if the name is blank or too long
   */
  public ProgramKey {
    name = name.strip();
    if (name.isEmpty() || name.length() > MAX_NAME) {
      throw new IllegalArgumentException(
          "a program's name has 1 to %d characters, had %d".formatted(MAX_NAME, name.length()));
    }
  }
}
