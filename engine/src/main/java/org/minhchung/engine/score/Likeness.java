package org.minhchung.engine.score;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.minhchung.engine.slots.Conflicts;
import org.minhchung.engine.slots.Slot;

/**
 * How like a claim and a message are, feature by feature, and where in the message the claim is
 * told.
 *
 * <p>A claim's word counts as told if the message has it, has it with one letter wrong, says the
 * same with a word of the lists, or states the same value another way ("10tr" for "10 triệu đồng").
 */
public final class Likeness {

  private static final double TYPO = 0.85;
  private static final double SAME_MEANING = 0.9;
  private static final int LEAST_WINDOW = 14;
  private static final double WINDOW_OVER_CLAIM = 1.7;
  private static final int NEIGHBOUR = 3;

  /** Tokens before and behind a claim's own words that may still speak of them. */
  private static final int BEFORE = 4;

  private static final int BEHIND = 7;

  /** How many tokens around the window are aligned too. */
  private static final int AROUND = 4;

  /** So many words that are not the claim's end what is told of it. */
  private static final int LINK = 6;

  private static final double LEAST_NEARNESS = 0.01;

  private final double[] features = new double[Feature.values().length];
  private final Profile claim;
  private final Profile message;
  private final float[] told;
  private final int[] place;
  private boolean meant;
  private int from;
  private int to;
  private @Nullable Alignment alignment;

  private Likeness(Profile claim, Profile message) {
    this.claim = claim;
    this.message = message;
    this.told = new float[claim.size()];
    this.place = new int[claim.size()];
  }

  /**
   * Compares a pair.
   *
   * @param nearness of the claim over that of the nearest of the same look-up, 0 to 1
   */
  public static Likeness of(Profile claim, Profile message, double nearness) {
    return of(claim, message, nearness, null);
  }

  /**
   * Compares a pair of whose meaning something may be known.
   *
   * @param nearness of the claim over that of the nearest of the same look-up, 0 to 1
   * @param meaning cosine of the two texts' vectors; null if either has none
   */
  public static Likeness of(
      Profile claim, Profile message, double nearness, @Nullable Double meaning) {
    Likeness likeness = new Likeness(claim, message);
    likeness.meant = meaning != null;
    likeness.set(Feature.MEANING, meaning == null ? 0 : meaning);
    likeness.set(Feature.NEARNESS, Math.log(Math.clamp(nearness, LEAST_NEARNESS, 1)));
    if (claim.size() > 0 && message.size() > 0) {
      likeness.measure();
    }
    return likeness;
  }

  /** What was measured; 0 for everything if either text has no token. */
  public double get(Feature feature) {
    return features[feature.ordinal()];
  }

  /** Whether it was measured at all: meaning is known only where an encoder reads the language. */
  public boolean knows(Feature feature) {
    return feature != Feature.MEANING || meant;
  }

  /** First token of the window of the message in which the claim is told best. */
  public int from() {
    return from;
  }

  /** Token after the last of that window. */
  public int to() {
    return to;
  }

  /** The heaviest exchange of words between the same neighbours. */
  public Swap swap() {
    return claim.size() == 0 || message.size() == 0
        ? Swap.NONE
        : new Swaps(claim, message, told, place, alignment()).heaviest();
  }

  /**
   * Words that stand in the place of the claim's and make another claim, or null: none were seen,
   * or only such as may mean the same.
   */
  public @Nullable Replacement replaced() {
    if (claim.size() == 0 || message.size() == 0) {
      return null;
    }
    int[] told = told();
    return new Replaced(claim, message, this.told, place, alignment(), told[0], told[1]).decisive();
  }

  /**
   * Where in the message the claim's own words stand, and the few around them that may turn them:
   * narrower than the window.
   *
   * @return the first token and the token after the last
   */
  public int[] told() {
    int[] extent = claim.size() == 0 || message.size() == 0 ? new int[0] : alignment().extent();
    if (extent.length == 0) {
      return new int[] {from, to};
    }
    reach(extent);
    return new int[] {
      Math.max(0, extent[0] - BEFORE), Math.min(message.size(), extent[1] + 1 + BEHIND)
    };
  }

  /** Goes on over the claim's words that the message says in another order. */
  private void reach(int[] extent) {
    boolean[] own = new boolean[message.size()];
    for (int i = 0; i < claim.size(); i++) {
      for (int at = place[i]; at >= 0; at = again(i, at)) {
        own[at] |= !Light.is(message.text().tokens().get(at));
      }
    }
    for (int k = extent[0] - 1; k >= Math.max(from, extent[0] - LINK); k--) {
      extent[0] = own[k] ? k : extent[0];
    }
    for (int k = extent[1] + 1; k < Math.min(to, extent[1] + 1 + LINK); k++) {
      extent[1] = own[k] ? k : extent[1];
    }
  }

  private Alignment alignment() {
    if (alignment == null) {
      alignment =
          new Alignment(
              claim,
              message,
              place,
              Math.max(0, from - AROUND),
              Math.min(message.size(), to + AROUND));
    }
    return alignment;
  }

  /** Share of the claim's neighbouring words that are neighbours in the message too. */
  public double copied() {
    double all = 0;
    double kept = 0;
    for (int i = 0; i + 1 < claim.size(); i++) {
      double weight = Math.min(claim.rarity[i], claim.rarity[i + 1]);
      all += weight;
      kept += follows(i) ? weight : 0;
    }
    return all == 0 ? 0 : kept / all;
  }

  /** Rarity-weighted share of the claim told between two tokens of the message. */
  public double coverWithin(int first, int end) {
    double sum = 0;
    for (int i = 0; i < claim.size(); i++) {
      sum += claim.rarity[i] * toldWithin(i, first, end);
    }
    return claim.mass == 0 ? 0 : sum / claim.mass;
  }

  private void measure() {
    Arrays.fill(place, -1);
    matchWords();
    new Mistyped(claim, message, told, place).find();
    int agreeing = matchValues();
    findWindow();
    double shared = 0;
    for (int i = 0; i < claim.size(); i++) {
      shared += claim.rarity[i] * told[i];
    }
    set(Feature.WINDOW_COVER, coverWithin(from, to));
    set(Feature.WINDOW_FOCUS, focus());
    set(Feature.ACCENTS_APART, accentsApart());
    set(Feature.EVIDENCE, Math.log1p(shared));
    int values = claim.slots().values().size();
    set(Feature.VALUES_AGREE, values == 0 ? 0 : (double) agreeing / values);
    set(Feature.VALUES_NONE, values == 0 ? 1 : 0);
  }

  private void set(Feature feature, double value) {
    features[feature.ordinal()] = value;
  }

  private void matchWords() {
    for (int i = 0; i < claim.size(); i++) {
      int at = message.positions.first(claim.folded[i]);
      if (at >= 0) {
        told[i] = 1;
        place[i] = at;
        continue;
      }
      for (int k = 0; k < message.size(); k++) {
        if (Typos.alike(claim.words[i], message.words[k])) {
          told[i] = (float) TYPO;
          place[i] = k;
          break;
        }
      }
    }
  }

  /** Marks the words of values that the message states another way; says how many agree. */
  private int matchValues() {
    int agreeing = 0;
    for (Slot slot : claim.slots().values()) {
      Slot same = Conflicts.agreeing(slot, message.slots());
      if (same == null) {
        continue;
      }
      agreeing++;
      int end = Math.min(slot.span().end(), claim.size());
      for (int i = slot.span().first(); i < end; i++) {
        if (told[i] < SAME_MEANING) {
          told[i] = (float) SAME_MEANING;
          place[i] = Math.min(same.span().first(), message.size() - 1);
        }
      }
    }
    return agreeing;
  }

  /** The run of tokens, somewhat longer than the claim, that tells most of it. */
  private void findWindow() {
    int length = (int) Math.max(LEAST_WINDOW, WINDOW_OVER_CLAIM * claim.size());
    if (message.size() <= length) {
      to = message.size();
      return;
    }
    int[][] owners = owners();
    int[] held = new int[claim.size()];
    double sum = 0;
    double best = -1;
    for (int end = 0; end < message.size(); end++) {
      for (int owner : owners[end]) {
        sum += held[owner]++ == 0 ? claim.rarity[owner] * told[owner] : 0;
      }
      int leaves = end - length;
      if (leaves >= 0) {
        for (int owner : owners[leaves]) {
          sum -= --held[owner] == 0 ? claim.rarity[owner] * told[owner] : 0;
        }
      }
      if (sum > best + 1e-9) {
        best = sum;
        from = Math.max(0, leaves + 1);
        to = end + 1;
      }
    }
  }

  private int[][] owners() {
    int[] counts = new int[message.size()];
    for (int i = 0; i < claim.size(); i++) {
      for (int at = place[i]; at >= 0; at = again(i, at)) {
        counts[at]++;
      }
    }
    int[][] owners = new int[message.size()][];
    for (int k = 0; k < owners.length; k++) {
      owners[k] = new int[counts[k]];
    }
    for (int i = 0; i < claim.size(); i++) {
      for (int at = place[i]; at >= 0; at = again(i, at)) {
        owners[at][--counts[at]] = i;
      }
    }
    return owners;
  }

  /** The next place of the claim's word; a word told in other words has one place. */
  private int again(int i, int at) {
    return message.folded[at] == claim.folded[i] ? message.positions.after(at) : -1;
  }

  private double toldWithin(int i, int first, int end) {
    for (int at = place[i]; at >= 0; at = again(i, at)) {
      if (at >= first && at < end) {
        return told[i];
      }
    }
    return 0;
  }

  private double focus() {
    boolean[] used = new boolean[message.size()];
    int first = to;
    int last = from - 1;
    for (int i = 0; i < claim.size(); i++) {
      for (int at = place[i]; at >= 0; at = again(i, at)) {
        if (at >= from && at < to) {
          used[at] = true;
          first = Math.min(first, at);
          last = Math.max(last, at);
        }
      }
    }
    double all = 0;
    double shared = 0;
    for (int k = first; k <= last; k++) {
      all += message.rarity[k];
      shared += used[k] ? message.rarity[k] : 0;
    }
    return all == 0 ? 0 : shared / all;
  }

  private boolean follows(int i) {
    if (told[i] == 0 || told[i + 1] == 0) {
      return false;
    }
    int next = place[i + 1];
    for (int at = place[i]; at >= 0; at = again(i, at)) {
      while (next >= 0 && next < at) {
        next = again(i + 1, next);
      }
      if (next >= 0 && next - at <= NEIGHBOUR) {
        return true;
      }
    }
    return false;
  }

  private double accentsApart() {
    double both = 0;
    double apart = 0;
    for (int i = 0; i < claim.size(); i++) {
      if (place[i] < 0 || told[i] < 1) {
        continue;
      }
      boolean same = false;
      boolean written = false;
      for (int at = place[i]; at >= 0; at = again(i, at)) {
        same |= message.exact[at] == claim.exact[i];
        written |= message.accented[at];
      }
      if (written && claim.accented[i] || same) {
        both += claim.rarity[i];
        apart += same ? 0 : claim.rarity[i];
      }
    }
    return both == 0 ? 0 : apart / both;
  }

  /** The claim's words that the message lacks, rarest first; at most {@code most}. */
  public List<String> missing(int most) {
    return IntStream.range(0, claim.size())
        .filter(i -> told[i] == 0)
        .boxed()
        .sorted((a, b) -> Float.compare(claim.rarity[b], claim.rarity[a]))
        .limit(most)
        .map(i -> claim.text().tokens().get(i).exact())
        .toList();
  }
}
