package org.minhchung.tlog.approval;

/**
 * Who holds a key, without a name: {@value #DIGITS} lower-case hex digits that a desk derives from
 * a secret and a person, the same as long as any key of theirs stands in the log.
 *
 * @param value the digits
 */
public record Pseudonym(String value) {

  public static final int DIGITS = 32;

  /**
   * @throws IllegalArgumentException if the text is not {@value #DIGITS} lower-case hex digits
   */
  public Pseudonym {
    if (!value.matches("[0-9a-f]{" + DIGITS + "}")) {
      throw new IllegalArgumentException("a pseudonym has 32 lower-case hex digits");
    }
  }
}
