package org.minhchung.engine.score;

import java.util.List;
import org.minhchung.engine.text.Token;

/** Where a writer set a sign between two words. */
final class Clauses {

  private static final String SIGNS = ",.;!?()\n";

  private Clauses() {}

  /** Whether a comma or a stronger sign stands between two tokens; that of "1,9" does not. */
  static boolean apart(Profile text, int before, int after) {
    List<Token> tokens = text.text().tokens();
    for (int i = before; i < after; i++) {
      int end = tokens.get(i).end();
      String gap = text.text().tidied().substring(end, Math.max(end, tokens.get(i + 1).start()));
      if (gap.chars().anyMatch(c -> SIGNS.indexOf(c) >= 0)) {
        return true;
      }
    }
    return false;
  }
}
