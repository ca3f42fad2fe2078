package org.minhchung.engine.score;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minhchung.engine.slots.Conflicts;
import org.minhchung.engine.slots.Slot;
import org.minhchung.engine.text.Part;
import org.minhchung.engine.text.Syllable;
import org.minhchung.engine.text.Token;

/**
 * What is left of a claim and a message once all that both say is taken out: words of weight that
 * one says and the other does not, not even mistyped or in a way that states the same value.
 */
final class Leftover {

  /** What people leave out when they tell a claim again: heads of names, helping verbs. */
  private static final WordList DROPPED = WordList.of("dropped.tsv");

  /** What people put in: how they heard of it, what they feel, whom they warn. */
  private static final WordList ADDED = WordList.of("added.tsv");

  /** Of joined runs of words that are the same but for spelling, so many letters agree in order. */
  private static final double SPELLED = 0.72;

  private static final int SHORT = 2;

  private final Profile claim;
  private final Profile message;
  private final boolean[] told;
  private final boolean[] used;
  private final boolean misspelt;

  Leftover(
      Profile claim,
      Profile message,
      float[] told,
      int[] place,
      Alignment alignment,
      boolean misspelt) {
    this.misspelt = misspelt;
    this.claim = claim;
    this.message = message;
    this.told = new boolean[claim.size()];
    this.used = new boolean[message.size()];
    for (int k = 0; k < message.size(); k++) {
      used[k] = claim.positions.first(message.folded[k]) >= 0;
    }
    for (int i = 0; i < claim.size(); i++) {
      this.told[i] = told[i] > 0 || alignment.at(i) >= 0;
      if (told[i] > 0) {
        used[place[i]] = true;
      }
      if (alignment.at(i) >= 0) {
        used[alignment.at(i)] = true;
      }
    }
    for (Slot slot : claim.slots().values()) {
      Slot same = Conflicts.agreeing(slot, message.slots());
      for (int k = same == null ? 0 : same.span().first(); same != null && k < end(same); k++) {
        used[k] = true;
      }
    }
  }

  private int end(Slot slot) {
    return Math.min(slot.span().end(), message.size());
  }

  /** The claim's words, light ones aside, from one token up to another that the message lacks. */
  List<Integer> ours(int from, int to) {
    List<Integer> ours = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (!told[i] && (named(i) || !Light.is(claim.text().tokens().get(i)))) {
        ours.add(i);
      }
    }
    return ours;
  }

  /** The message's words there that the claim lacks. */
  List<Integer> theirs(int from, int to) {
    List<Integer> theirs = new ArrayList<>();
    for (int k = from; k < to; k++) {
      if (!used[k] && !Light.is(message.text().tokens().get(k))) {
        theirs.add(k);
      }
    }
    return theirs;
  }

  /** Share of the words of weight between two tokens of the claim that the message does not say. */
  double lost(int from, int to) {
    return share(claim, DROPPED, told, from, to);
  }

  /** The same of the message. */
  double added(int from, int to) {
    return share(message, ADDED, used, from, to);
  }

  private static double share(Profile text, WordList list, boolean[] known, int from, int to) {
    double all = 0;
    double left = 0;
    for (int i = from; i < to; i++) {
      Token token = text.text().tokens().get(i);
      if (!Light.is(token) && !list.holds(token)) {
        all += text.rarity[i];
        left += known[i] ? 0 : text.rarity[i];
      }
    }
    return all == 0 ? 0 : left / all;
  }

  /**
   * What the words of both sides, standing in one place, make; null if they may be the same.
   *
   * @param ours is left with the words that decide
   * @param theirs the same
   */
  @Nullable Replacement replacement(List<Integer> ours, List<Integer> theirs) {
    Same.strike(claim, ours, message, theirs);
    strikeSlips(ours, theirs);
    List<Token> own = claim.text().tokens();
    List<Token> other = message.text().tokens();
    for (int i : ours) {
      for (int k : theirs) {
        if (Opposites.are(own.get(i), other.get(k))) {
          return new Replacement(
              own.get(i).exact(), other.get(k).exact(), 1, Replacement.Kind.OPPOSITE);
        }
      }
    }
    ours.removeIf(i -> DROPPED.holds(own.get(i)));
    theirs.removeIf(k -> ADDED.holds(other.get(k)));
    if (ours.isEmpty() || theirs.isEmpty() || spelled(ours, theirs)) {
      return null;
    }
    boolean named = ours.stream().anyMatch(this::named);
    return new Replacement(
        words(claim, ours),
        words(message, theirs),
        Math.min(ours.size(), theirs.size()),
        named ? Replacement.Kind.NAME : Replacement.Kind.OTHER);
  }

  private void strikeSlips(List<Integer> ours, List<Integer> theirs) {
    for (int n = theirs.size() - 1; n >= 0; n--) {
      int typed = theirs.get(n);
      for (int i = 0; i < ours.size(); i++) {
        if (slip(claim.words[ours.get(i)], typed)) {
          theirs.remove(n);
          ours.remove(i);
          break;
        }
      }
    }
  }

  private boolean slip(String meant, int token) {
    String typed = message.words[token];
    if (Typos.alike(meant, typed) || meant.replace('y', 'i').equals(typed.replace('y', 'i'))) {
      return true;
    }
    int most = Math.max(meant.length(), typed.length());
    return (misspelt || message.unseen[token]) && Typos.oneOff(meant, typed)
        || meant.length() > SHORT && !Syllable.is(typed) && 2 * Slips.common(meant, typed) >= most;
  }

  /** Whether both are the same letters, cut, typed or shortened otherwise: "ô tô", "oto", "sgk". */
  private boolean spelled(List<Integer> ours, List<Integer> theirs) {
    String one = joined(claim, ours);
    String other = joined(message, theirs);
    int common = Slips.common(one, other);
    boolean shortened =
        theirs.size() == 1
            && !Syllable.is(other)
            && one.charAt(0) == other.charAt(0)
            && common == other.length();
    int most = Math.max(one.length(), other.length());
    int least = Math.min(one.length(), other.length());
    return shortened || 2 * least > most && common >= SPELLED * most;
  }

  /** Whether it is written as a name: a capital that begins no sentence. */
  private boolean named(int i) {
    Token token = claim.text().tokens().get(i);
    for (Part part : claim.text().parts()) {
      if (part.firstToken() == i) {
        return false;
      }
    }
    return Character.isUpperCase(claim.text().tidied().charAt(token.start()));
  }

  private static String joined(Profile text, List<Integer> tokens) {
    StringBuilder joined = new StringBuilder();
    tokens.forEach(token -> joined.append(text.words[token]));
    return joined.toString();
  }

  private static String words(Profile text, List<Integer> tokens) {
    return String.join(
        " ", tokens.stream().map(token -> text.text().tokens().get(token).exact()).toList());
  }
}
