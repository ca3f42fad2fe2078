package org.minhchung.desk.verification;

/**
 * One row that was not taken.
 *
 * @param detail the value that is wrong, shortened; may be empty
 */
public record RowRefusal(Place place, RowFault fault, String detail) {

  private static final int SHOWN = 80;

  public RowRefusal {
    detail = shown(detail);
  }

  /** One line, without control characters, at most {@value #SHOWN} code points. */
  private static String shown(String value) {
    String plain = value.replaceAll("[\\p{Cc}\\p{Cs}\\s]+", " ").strip();
    return plain.codePointCount(0, plain.length()) <= SHOWN
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, SHOWN)) + "…";
  }
}
