package org.minhchung.engine.score;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether the message gives another reason or purpose than the claim: "vì sạt lở" where the claim
 * has "vì băng giá".
 */
final class OtherCause {

  private static final Set<String> LEADS =
      Set.of("vì", "do", "tại", "bởi", "nhờ", "để", "because", "due", "thanks");

  /** Without accents "tai", "boi", "nho" and "de" are mostly other words. */
  private static final Set<String> LEADS_BARE = Set.of("vi", "do", "because", "due", "thanks");

  private static final Set<String> ENDS =
      Set.of("nên", "nen", "thì", "thi", "chứ", "chu", "mà", "ma", "còn", "khiến", "but", "so");

  /** In tokens. */
  private static final int LONGEST = 8;

  /** The claim's reason counts as untold, the message's as another, from these shares on. */
  private static final double LOST = 0.5;

  private static final double ADDED = 0.6;
  private static final int WORDS_OF_A_REASON = 2;

  private final Profile claim;
  private final Profile message;
  private final Leftover leftover;

  OtherCause(Profile claim, Profile message, Leftover leftover) {
    this.claim = claim;
    this.message = message;
    this.leftover = leftover;
  }

  @Nullable Replacement find(int from, int to) {
    for (int i = 0; i < claim.size(); i++) {
      int end = leads(claim, i) ? end(claim, i) : i;
      if (end > i && leftover.lost(i + 1, end) >= LOST) {
        Replacement found = against(i + 1, end, from, to);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private @Nullable Replacement against(int first, int end, int from, int to) {
    for (int k = from; k < to; k++) {
      int last = leads(message, k) ? end(message, k) : k;
      List<Integer> theirs = leftover.theirs(Math.min(k + 1, last), last);
      if (!theirs.isEmpty() && leftover.added(k + 1, last) >= ADDED) {
        Replacement found = leftover.replacement(leftover.ours(first, end), theirs);
        if (found != null && theirs.size() >= WORDS_OF_A_REASON) {
          return new Replacement(
              found.claim(), found.message(), found.weight(), Replacement.Kind.CAUSE);
        }
      }
    }
    return null;
  }

  private static boolean leads(Profile text, int i) {
    String word = text.text().tokens().get(i).exact();
    return (text.accents() ? LEADS : LEADS_BARE).contains(word);
  }

  private static int end(Profile text, int i) {
    int end = i + 1;
    while (end < Math.min(text.size(), i + 1 + LONGEST)
        && !ENDS.contains(text.text().tokens().get(end).exact())
        && !leads(text, end)
        && (end == i + 1 || !Clauses.apart(text, end - 1, end))) {
      end++;
    }
    return end;
  }
}
