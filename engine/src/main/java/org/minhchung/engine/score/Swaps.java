package org.minhchung.engine.score;

import java.util.List;
import org.minhchung.engine.text.Part;
import org.minhchung.engine.text.Token;

/** Finds the heaviest exchange of words between a claim and the message that tells it. */
final class Swaps {

  /** A longer run in the message is other talk, not an exchange. */
  private static final int LONGEST = 6;

  private final Profile claim;
  private final Profile message;
  private final float[] told;
  private final int[] place;
  private final boolean[] used;
  private Swap heaviest = Swap.NONE;

  /**
   * Prepares the search.
   *
   * @param told how surely each of the claim's words is told, 0 to 1
   * @param place where, or -1
   */
  Swaps(Profile claim, Profile message, float[] told, int[] place) {
    this.claim = claim;
    this.message = message;
    this.told = told;
    this.place = place;
    this.used = new boolean[message.size()];
    for (int i = 0; i < place.length; i++) {
      for (int at = place[i]; at >= 0; at = again(i, at)) {
        used[at] = true;
      }
    }
  }

  Swap heaviest() {
    int i = 0;
    while (i < claim.size()) {
      if (told[i] > 0) {
        i++;
        continue;
      }
      int end = i;
      while (end < claim.size() && told[end] == 0) {
        end++;
      }
      compare(i, end);
      i = end;
    }
    return heaviest;
  }

  /** Looks at what stands in the message where the claim has the words {@code first..end}. */
  private void compare(int first, int end) {
    if (first > 0) {
      for (int at = place[first - 1]; at >= 0; at = again(first - 1, at)) {
        int stop = runBehind(at + 1);
        boolean closed = stop < message.size() && end < claim.size() && stands(end, stop);
        boolean ends = end == claim.size() && endsPart(stop);
        if (closed || ends) {
          weigh(first, end, at + 1, stop);
        }
      }
    }
    if (first == 0 && end < claim.size()) {
      for (int at = place[end]; at >= 0; at = again(end, at)) {
        int start = runBefore(at);
        if (beginsPart(start)) {
          weigh(first, end, start, at);
        }
      }
    }
  }

  private int runBehind(int from) {
    int stop = from;
    while (stop < message.size() && !used[stop]) {
      stop++;
    }
    return stop;
  }

  private int runBefore(int to) {
    int start = to;
    while (start > 0 && !used[start - 1]) {
      start--;
    }
    return start;
  }

  private boolean stands(int i, int wanted) {
    return message.folded[wanted] == claim.folded[i] || place[i] == wanted;
  }

  private int again(int i, int at) {
    return message.folded[at] == claim.folded[i] ? message.positions.after(at) : -1;
  }

  private boolean endsPart(int stop) {
    for (Part part : message.text().parts()) {
      if (part.endToken() == stop) {
        return true;
      }
    }
    return stop == message.size();
  }

  private boolean beginsPart(int start) {
    for (Part part : message.text().parts()) {
      if (part.firstToken() == start) {
        return true;
      }
    }
    return start == 0;
  }

  private void weigh(int first, int end, int from, int to) {
    if (from >= to || to - from > LONGEST || broken(from, to)) {
      return;
    }
    double share = Math.min(mass(claim, first, end), mass(message, from, to)) / claim.mass;
    if (share > heaviest.share()) {
      heaviest = new Swap(share, words(claim, first, end), words(message, from, to));
    }
  }

  /** Whether a comma stands between two words of the run: then it is no exchange. */
  private boolean broken(int from, int to) {
    List<Token> tokens = message.text().tokens();
    for (int i = from; i + 1 < to; i++) {
      int end = tokens.get(i).end();
      int start = Math.max(end, tokens.get(i + 1).start());
      if (message.text().tidied().substring(end, start).indexOf(',') >= 0) {
        return true;
      }
    }
    return false;
  }

  private static double mass(Profile text, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += text.rarity[i];
    }
    return sum;
  }

  private static String words(Profile text, int from, int to) {
    List<Token> tokens = text.text().tokens();
    return text.text().tidied().substring(tokens.get(from).start(), tokens.get(to - 1).end());
  }
}
