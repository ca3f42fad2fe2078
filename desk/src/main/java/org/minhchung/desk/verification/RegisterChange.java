package org.minhchung.desk.verification;

/** What an entry of the register says. */
public sealed interface RegisterChange {

  /** A party as it is from now on: new, or with another name, site or imprint. */
  record PartyFiled(Party party) implements RegisterChange {}

  /** Somebody controls somebody. */
  record LinkFiled(ControlLink link) implements RegisterChange {}

  /**
   * A link no longer holds.
   *
   * @param reason a sentence for everybody, 1 to {@value #MAX_REASON} code points
   */
  record LinkEnded(RegisterEntryId link, String reason) implements RegisterChange {

    public static final int MAX_REASON = 500;

    /**
     * @throws IllegalArgumentException if the reason is empty or too long
     */
    public LinkEnded {
      reason = reason.strip();
      int length = reason.codePointCount(0, reason.length());
      if (length == 0 || length > MAX_REASON) {
        throw new IllegalArgumentException(
            "a reason must have 1 to %d code points, had %d".formatted(MAX_REASON, length));
      }
    }
  }
}
