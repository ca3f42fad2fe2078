package org.minhchung.engine.score;

/** Whether two folded words may be the same word mistyped or inflected. */
final class Typos {

  private static final int SHORTEST = 4;
  private static final int STEM = 5;

  private Typos() {}

  /** One letter missing, added, wrong or swapped; or, in long words, a common stem. */
  static boolean alike(String a, String b) {
    int least = Math.min(a.length(), b.length());
    int most = Math.max(a.length(), b.length());
    if (least < SHORTEST - 1
        || most < SHORTEST
        || a.charAt(0) != b.charAt(0)
        || digit(a)
        || digit(b)) {
      return false;
    }
    int common = 0;
    while (common < least && a.charAt(common) == b.charAt(common)) {
      common++;
    }
    if (common >= STEM && common * 10 >= most * 6) {
      return true;
    }
    if (most - least > 1) {
      return false;
    }
    if (a.length() == b.length()) {
      boolean swapped =
          common + 1 < least
              && a.charAt(common) == b.charAt(common + 1)
              && a.charAt(common + 1) == b.charAt(common)
              && rest(a, common + 2, b, common + 2);
      return swapped || most > SHORTEST && rest(a, common + 1, b, common + 1);
    }
    String longer = a.length() > b.length() ? a : b;
    String shorter = a.length() > b.length() ? b : a;
    return rest(longer, common + 1, shorter, common);
  }

  /** Whether at most one letter is missing, added, wrong, or swapped with its neighbour. */
  static boolean oneOff(String a, String b) {
    int least = Math.min(a.length(), b.length());
    int most = Math.max(a.length(), b.length());
    if (most - least > 1) {
      return false;
    }
    int common = 0;
    while (common < least && a.charAt(common) == b.charAt(common)) {
      common++;
    }
    if (most > least) {
      String longer = a.length() > b.length() ? a : b;
      String shorter = a.length() > b.length() ? b : a;
      return rest(longer, common + 1, shorter, common);
    }
    boolean swapped =
        common + 1 < least
            && a.charAt(common) == b.charAt(common + 1)
            && a.charAt(common + 1) == b.charAt(common)
            && rest(a, common + 2, b, common + 2);
    return common == least || swapped || rest(a, common + 1, b, common + 1);
  }

  private static boolean rest(String a, int i, String b, int k) {
    return a.length() - i == b.length() - k && a.regionMatches(i, b, k, a.length() - i);
  }

  private static boolean digit(String word) {
    return Character.isDigit(word.charAt(0));
  }
}
