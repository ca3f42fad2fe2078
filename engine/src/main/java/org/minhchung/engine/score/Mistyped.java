package org.minhchung.engine.score;

/**
 * Finds a claim's word, mistyped, where its neighbours in the claim say that it should stand.
 *
 * <p>Vietnamese syllables are short: one letter makes another syllable of most of them, so a word
 * alone proves nothing. Between the same neighbours it does, if no spelling allows it; or if so
 * many words of the text are misspelt that a right one may be a slip too.
 */
final class Mistyped {

  /** Told by a word that can only be a slip. */
  private static final float SLIP = 0.8f;

  /** Told by a word that may be another one, in a text full of slips. */
  private static final float DOUBTFUL = 0.6f;

  private static final int REACH = 3;
  private static final int SHORTEST = 2;
  private static final int GLUED = 5;

  private final Profile claim;
  private final Profile message;
  private final float[] told;
  private final int[] place;
  private final boolean[] used;
  private final boolean full;

  /**
   * Prepares the search.
   *
   * @param told how surely each of the claim's words is told so far; written to
   * @param place where, or -1; written to
   */
  Mistyped(Profile claim, Profile message, float[] told, int[] place) {
    this.claim = claim;
    this.message = message;
    this.told = told;
    this.place = place;
    this.used = new boolean[message.size()];
    this.full = message.misspelt();
  }

  /** Tells each word that is not told yet and stands mistyped where it should stand. */
  void find() {
    for (int i = 0; i < claim.size(); i++) {
      for (int at = place[i]; at >= 0; at = again(i, at)) {
        used[at] = true;
      }
    }
    int[] known = place.clone();
    for (int i = 0; i < claim.size(); i++) {
      if (told[i] == 0 && claim.words[i].length() >= SHORTEST && !number(claim.words[i])) {
        look(i, known);
      }
    }
  }

  private void look(int i, int[] known) {
    for (int step = 1; step <= REACH && told[i] == 0; step++) {
      beside(i, i - step, known);
      beside(i, i + step, known);
    }
  }

  /** Looks where the word should stand by the places of one of its neighbours. */
  private void beside(int i, int neighbour, int[] known) {
    if (neighbour < 0 || neighbour >= claim.size()) {
      return;
    }
    for (int at = known[neighbour]; at >= 0 && told[i] == 0; at = again(neighbour, at)) {
      int expected = at + i - neighbour;
      if (!tell(i, expected) && !tell(i, expected - 1)) {
        tell(i, expected + 1);
      }
    }
  }

  private boolean tell(int i, int at) {
    if (at < 0 || at >= message.size() || used[at] || number(message.words[at])) {
      return false;
    }
    boolean glued = glued(i, message.words[at]);
    float share = glued ? SLIP : share(i, at);
    if (share > 0) {
      told[i] = share;
      place[i] = at;
      // Words glued together tell one more.
      used[at] = !glued;
    }
    return share > 0;
  }

  private boolean glued(int i, String written) {
    return written.length() >= GLUED
        && (i + 1 < claim.size() && Typos.oneOff(claim.words[i] + claim.words[i + 1], written)
            || i > 0 && Typos.oneOff(claim.words[i - 1] + claim.words[i], written));
  }

  private float share(int i, int at) {
    String wanted = claim.words[i];
    String written = message.words[at];
    boolean split =
        at + 1 < message.size()
            && wanted.length() > SHORTEST
            && (written + message.words[at + 1]).equals(wanted);
    if (split) {
      return SLIP;
    }
    if (!Typos.oneOff(wanted, written)) {
      return 0;
    }
    return message.strange[at] ? SLIP : full ? DOUBTFUL : 0;
  }

  private int again(int i, int at) {
    return message.folded[at] == claim.folded[i] ? message.positions.after(at) : -1;
  }

  private static boolean number(String word) {
    return !word.isEmpty() && Character.isDigit(word.charAt(0));
  }
}
