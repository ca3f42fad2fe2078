package org.minhchung.tlog.note;

/** A count as decimal digits, without sign and leading zeros; at most 2^63 − 1. */
public final class Decimal {

  private Decimal() {}

  /**
   * @throws Malformed if the text is not exactly what {@link Long#toString} would have written
   */
  public static long read(String text) throws Malformed {
    boolean digits =
        !text.isEmpty()
            && text.length() <= 19
            && text.chars().allMatch(unit -> unit >= '0' && unit <= '9')
            && (text.length() == 1 || text.charAt(0) != '0');
    if (!digits) {
      throw new Malformed("a number has digits alone, and no leading zero");
    }
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new Malformed("a number is at most 2^63 - 1");
    }
  }
}
