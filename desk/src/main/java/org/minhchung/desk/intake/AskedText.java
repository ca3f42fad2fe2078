package org.minhchung.desk.intake;

import org.jspecify.annotations.Nullable;
import org.minhchung.desk.web.Received;
import org.minhchung.desk.web.Refusal;

/**
 * What somebody was sent and asks about: 1 to {@value #MAX_CODE_POINTS} code points, not only white
 * space, without NUL and without half a letter. Otherwise as it came; tidying belongs to the
 * engine.
 *
 * @param value the words
 */
public record AskedText(String value) {

  public static final int MAX_CODE_POINTS = 20_000;

  /**
   * @throws IllegalArgumentException if {@link #of} would have refused it
   */
  public AskedText {
    Refusal refusal = refusal(value);
    if (refusal != null) {
      throw new IllegalArgumentException(refusal.key());
    }
  }

  /** Takes the words, or says what is wrong with them. */
  public static Received<AskedText> of(String raw) {
    Refusal refusal = refusal(raw);
    return refusal == null
        ? new Received.Read<>(new AskedText(raw))
        : new Received.Refused<>(refusal);
  }

  private static @Nullable Refusal refusal(String raw) {
    if (raw.codePoints().allMatch(AskedText::isBlank)) {
      return Refusal.EMPTY;
    }
    if (raw.codePointCount(0, raw.length()) > MAX_CODE_POINTS) {
      return Refusal.TOO_LONG;
    }
    if (raw.indexOf('\0') >= 0) {
      return Refusal.NUL;
    }
    boolean torn =
        raw.codePoints()
            .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    return torn ? Refusal.ENCODING : null;
  }

  private static boolean isBlank(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
  }
}
