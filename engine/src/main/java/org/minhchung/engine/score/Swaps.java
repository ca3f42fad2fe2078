package org.minhchung.engine.score;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minhchung.engine.text.Part;
import org.minhchung.engine.text.Syllable;
import org.minhchung.engine.text.Token;

/**
 * Finds the heaviest exchange of words between a claim and the message that tells it.
 *
 * <p>Both are aligned in order. Where the claim has words that the message says nowhere, and the
 * message has words there that the claim says nowhere, they were exchanged: unless one is the other
 * mistyped, or only words without weight of their own are left.
 */
final class Swaps {

  /** Opposites count only in a text that tells so much of the claim in order. */
  private static final double COPIED = 0.6;

  /** A longer run in the message is other talk, not an exchange. */
  private static final int LONGEST = 8;

  /** Of joined runs of words that are the same but for spelling, so many letters agree in order. */
  private static final double SPELLED = 0.72;

  private final Profile claim;
  private final Profile message;
  private final float[] told;
  private final int[] place;
  private final boolean[] used;
  private final Alignment alignment;
  private Swap heaviest = Swap.NONE;
  private Swap opposed = Swap.NONE;
  private double sum;

  /**
   * Prepares the search.
   *
   * @param told how surely each of the claim's words is told, 0 to 1
   * @param place where, or -1
   */
  Swaps(Profile claim, Profile message, float[] told, int[] place, Alignment alignment) {
    this.claim = claim;
    this.message = message;
    this.told = told;
    this.place = place;
    this.alignment = alignment;
    this.used = new boolean[message.size()];
    for (int i = 0; i < place.length; i++) {
      for (int at = place[i]; at >= 0; at = again(i, at)) {
        used[at] = true;
      }
    }
  }

  Swap heaviest() {
    double copied = alignment.share();
    int before = -1;
    int behind = -1;
    for (int i = 0; i <= claim.size(); i++) {
      int at = i < claim.size() ? alignment.at(i) : -1;
      if (i < claim.size() && at < 0) {
        continue;
      }
      if (i > before + 1) {
        compare(before + 1, i, behind, at, copied);
      }
      before = i;
      behind = at;
    }
    return opposed.share() > 0 && copied >= COPIED
        ? opposed
        : new Swap(sum, copied, heaviest.claim(), heaviest.message());
  }

  /**
   * Looks at what stands in the message where the claim has the words {@code first..end}.
   *
   * @param behind the message's token that stands for the claim's word before, or -1
   * @param at the one for the word after, or -1
   */
  private void compare(int first, int end, int behind, int at, double copied) {
    if (behind < 0 && at < 0) {
      return;
    }
    int from = behind >= 0 ? behind + 1 : beginOfPart(at);
    int to = at >= 0 ? at : endOfPart(behind);
    if (from >= to || to - from > LONGEST || broken(from, to)) {
      return;
    }
    Swap turned = turned(first, end, from, to, copied);
    if (turned != null) {
      opposed = turned;
    }
    List<Integer> ours = new ArrayList<>();
    for (int i = first; i < end; i++) {
      if (told[i] == 0 && !Light.is(claim.text().tokens().get(i))) {
        ours.add(i);
      }
    }
    List<Integer> theirs = new ArrayList<>();
    for (int k = from; k < to; k++) {
      if (!used[k] && !Light.is(message.text().tokens().get(k))) {
        theirs.add(k);
      }
    }
    if (ours.isEmpty() || theirs.isEmpty() || spelled(ours, theirs)) {
      return;
    }
    double share = Math.min(mass(claim, ours), mass(message, theirs)) / claim.mass;
    sum += share;
    if (share > heaviest.share()) {
      heaviest =
          new Swap(
              share,
              copied,
              words(claim, ours.getFirst(), ours.getLast() + 1),
              words(message, theirs.getFirst(), theirs.getLast() + 1));
    }
  }

  /** A word in the place of its opposite, or another number; null if there is none. */
  private @Nullable Swap turned(int first, int end, int from, int to, double copied) {
    for (int i = first; i < end; i++) {
      for (int k = from; k < to && told[i] == 0; k++) {
        boolean opposed =
            Opposites.are(claim.text().tokens().get(i), message.text().tokens().get(k));
        if (!used[k] && (opposed || otherNumber(claim.words[i], message.words[k]))) {
          return new Swap(1, copied, words(claim, i, i + 1), words(message, k, k + 1));
        }
      }
    }
    return null;
  }

  /** Both begin with digits, and other ones than the other's however they are cut. */
  private static boolean otherNumber(String ours, String theirs) {
    return digit(ours.charAt(0))
        && digit(theirs.charAt(0))
        && !digits(ours).equals(digits(theirs))
        && ours.length() == theirs.length();
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private static String digits(String word) {
    StringBuilder digits = new StringBuilder();
    word.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
    return digits.toString();
  }

  /** Whether both runs are the same letters, cut or typed otherwise: "ô tô", "oto". */
  private boolean spelled(List<Integer> ours, List<Integer> theirs) {
    String one = joined(claim, ours);
    String other = joined(message, theirs);
    if (theirs.size() == 1 && !Syllable.is(other) && shortened(one, other)) {
      return true;
    }
    int most = Math.max(one.length(), other.length());
    return 2 * Math.min(one.length(), other.length()) > most
        && Slips.common(one, other) >= SPELLED * most;
  }

  /** Whether the letters of a short form stand in the words in order: "sgk", "dhqg", "tr". */
  private static boolean shortened(String words, String form) {
    return words.charAt(0) == form.charAt(0) && Slips.common(words, form) == form.length();
  }

  private static String joined(Profile text, List<Integer> tokens) {
    StringBuilder joined = new StringBuilder();
    tokens.forEach(token -> joined.append(text.words[token]));
    return joined.toString();
  }

  private int again(int i, int at) {
    return message.folded[at] == claim.folded[i] ? message.positions.after(at) : -1;
  }

  private int endOfPart(int token) {
    for (Part part : message.text().parts()) {
      if (part.endToken() > token) {
        return Math.min(part.endToken(), message.size());
      }
    }
    return message.size();
  }

  private int beginOfPart(int token) {
    int begin = 0;
    for (Part part : message.text().parts()) {
      if (part.firstToken() <= token) {
        begin = part.firstToken();
      }
    }
    return begin;
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

  private static double mass(Profile text, List<Integer> tokens) {
    double sum = 0;
    for (int token : tokens) {
      sum += text.rarity[token];
    }
    return sum;
  }

  private static String words(Profile text, int from, int to) {
    List<Token> tokens = text.text().tokens();
    return text.text().tidied().substring(tokens.get(from).start(), tokens.get(to - 1).end());
  }
}
