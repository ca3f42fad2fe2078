package org.minhchung.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Tells a call for rescue, from somebody trapped, injured or missing now, from talk about
 * disasters.
 *
 * <p>A plain call is one phrase (<i>cứu em với</i>, {@code send help}). Otherwise a peril, an
 * appeal and somebody of one's own or the present moment must come together. Phrases stand in
 * {@code help.tsv}, folded. Better once too often than not: a wrong yes shows emergency numbers to
 * a reader who needs none.
 */
public final class HelpCall {

  private static final Map<String, Phrases> PHRASES = Phrases.table("help.tsv");

  /** Within so many tokens peril, appeal and one's own belong together. */
  private static final int NEAR = 25;

  /** More places of a kind tell nothing new, and a hostile text could hold thousands. */
  private static final int MANY = 200;

  private HelpCall() {}

  /** Whether the text calls for help. */
  public static boolean in(ReadText text) {
    List<Token> tokens = text.tokens();
    if (!places("call", tokens).isEmpty()) {
      return true;
    }
    List<Integer> appeals = places("appeal", tokens);
    List<Integer> own = places("own", tokens);
    return places("peril", tokens).stream()
        .anyMatch(peril -> isNear(peril, appeals) && isNear(peril, own));
  }

  private static boolean isNear(int place, List<Integer> others) {
    return others.stream().anyMatch(other -> Math.abs(other - place) <= NEAR);
  }

  private static List<Integer> places(String kind, List<Token> tokens) {
    Phrases phrases = PHRASES.get(kind);
    if (phrases == null) {
      throw new IllegalStateException("no phrases of kind " + kind);
    }
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < tokens.size() && places.size() < MANY; i++) {
      if (phrases.at(tokens, i, tokens.size()) > 0) {
        places.add(i);
      }
    }
    return places;
  }
}
