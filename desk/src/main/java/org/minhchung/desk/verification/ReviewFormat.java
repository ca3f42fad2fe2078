package org.minhchung.desk.verification;

/**
 * How a file is cut into reviews. Which of the JSON shapes a review has (ClaimReview, Fact Check
 * Tools) is seen review by review.
 */
public enum ReviewFormat {
  /** Header row, comma or semicolon, RFC 4180 quotes. */
  CSV,
  /** Header row, tabs; quotes are plain characters. */
  TSV,
  /** One JSON document, or several one after the other. */
  JSON,
  /** One JSON document a line. */
  JSONL
}
