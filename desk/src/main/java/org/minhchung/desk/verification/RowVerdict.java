package org.minhchung.desk.verification;

/** What became of one row: taken, or not and why. */
sealed interface RowVerdict {

  /**
   * @param claimantDropped whether somebody was named who may not be
   * @param dateUnread whether there was a date that nobody understands
   */
  record Taken(FoundReview review, boolean claimantDropped, boolean dateUnread)
      implements RowVerdict {}

  /**
   * @param detail the value that is wrong; may be empty
   */
  record Refused(RowFault fault, String detail) implements RowVerdict {}
}
