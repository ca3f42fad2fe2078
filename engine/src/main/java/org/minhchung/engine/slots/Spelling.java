package org.minhchung.engine.slots;

import java.util.Collections;
import java.util.List;
import org.minhchung.engine.text.Syllable;

/** Whether names are the same but for a slip of the keyboard. */
final class Spelling {

  /** One slip for so many letters. */
  private static final int LETTERS = 4;

  private Spelling() {}

  /**
   * Whether the text holds the name with slips: in words that are no value of this shape, since
   * what is read as another place is that place, and that are not all words of the language.
   *
   * @param name folded, its words apart by a space
   */
  static boolean holds(Slots text, String name, Class<? extends Slot> shape) {
    String joined = name.replace(" ", "");
    int words = name.split(" ").length;
    List<? extends Slot> taken = Sides.of(shape, text);
    for (int length = Math.max(1, words - 1); length <= words + 1; length++) {
      for (int i = 0; i + length <= text.size(); i++) {
        int first = i;
        int end = i + length;
        String other = String.join("", text.folded().subList(first, end));
        if (alike(joined, other)
            && text.folded().subList(first, end).stream().anyMatch(word -> !Syllable.is(word))
            && taken.stream().noneMatch(slot -> covers(slot.span(), first, end))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the text holds the name's words side by side. */
  static boolean holds(Slots text, String name) {
    return Collections.indexOfSubList(text.folded(), List.of(name.split(" "))) >= 0;
  }

  /** Whether the message holds the claim's words side by side, or with slips. */
  static boolean tells(Slots claim, Span span, Slots message, Class<? extends Slot> shape) {
    List<String> words = claim.folded().subList(span.first(), span.end());
    return Collections.indexOfSubList(message.folded(), words) >= 0
        || holds(message, String.join(" ", words), shape);
  }

  private static boolean covers(Span span, int first, int end) {
    return span.first() < end && span.end() > first && span.end() - span.first() >= end - first;
  }

  /** At most one slip for each {@value #LETTERS} letters of the longer. */
  static boolean alike(String one, String other) {
    int most = Math.max(one.length(), other.length()) / LETTERS;
    return Math.abs(one.length() - other.length()) <= most && distance(one, other, most) <= most;
  }

  /** Letters missing, added, wrong or swapped; more than {@code most} is not counted out. */
  static int distance(String one, String other, int most) {
    int[] before = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    int[] row = new int[other.length() + 1];
    for (int k = 0; k <= other.length(); k++) {
      last[k] = k;
    }
    for (int i = 1; i <= one.length(); i++) {
      row[0] = i;
      int least = i;
      for (int k = 1; k <= other.length(); k++) {
        boolean same = one.charAt(i - 1) == other.charAt(k - 1);
        row[k] = Math.min(Math.min(row[k - 1], last[k]) + 1, last[k - 1] + (same ? 0 : 1));
        if (i > 1
            && k > 1
            && one.charAt(i - 1) == other.charAt(k - 2)
            && one.charAt(i - 2) == other.charAt(k - 1)) {
          row[k] = Math.min(row[k], before[k - 2] + 1);
        }
        least = Math.min(least, row[k]);
      }
      if (least > most) {
        return least;
      }
      int[] spare = before;
      before = last;
      last = row;
      row = spare;
    }
    return last[other.length()];
  }
}
