package org.minhchung.desk.channels;

import java.util.Locale;

/**
 * A letter that waits to be posted.
 *
 * @param id makes the Message-ID, so that one that is posted twice is one letter to its reader
 * @param to one address (RFC 5322, addr-spec)
 * @param tries how often it could not be posted
 */
public record Letter(
    String id, String to, Locale language, String subject, String text, int tries) {

  /** Most characters of a letter. */
  public static final int MOST = 20_000;

  /**
   * @throws IllegalArgumentException if the subject has a line end, or the text is too long
   */
  public Letter {
    if (subject.isBlank() || subject.chars().anyMatch(c -> c < ' ')) {
      throw new IllegalArgumentException("a subject is one line of plain text");
    }
    if (text.length() > MOST) {
      throw new IllegalArgumentException(
          "a letter has at most %d characters, had %d".formatted(MOST, text.length()));
    }
  }
}
