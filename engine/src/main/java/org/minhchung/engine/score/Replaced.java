package org.minhchung.engine.score;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minhchung.engine.text.Part;

/**
 * Looks for a {@link Replacement} in each place between two words of the claim that the message
 * says in order, and in its reasons.
 */
final class Replaced {

  /** How far from a word of the claim, in tokens, another may stand in the place of the next. */
  private static final int REACH = 7;

  /** In so near a copy what is left out here and put in there, one word on, is an exchange too. */
  private static final double COPIED_EXACTLY = 0.8;

  private final Profile claim;
  private final Profile message;
  private final Alignment alignment;
  private final Leftover leftover;
  private final boolean syllabic;
  private final boolean misspelt;
  private final int from;
  private final int to;

  /**
   * Prepares the search.
   *
   * @param told how surely each of the claim's words is told, 0 to 1
   * @param place where, or -1
   * @param from first token of the message that may tell the claim
   * @param to token after the last
   */
  Replaced(
      Profile claim,
      Profile message,
      float[] told,
      int[] place,
      Alignment alignment,
      int from,
      int to) {
    this.from = from;
    this.to = to;
    int[] extent = alignment.extent();
    this.misspelt = extent.length > 0 && message.misspelt(extent[0], extent[1] + 1);
    this.claim = claim;
    this.message = message;
    this.alignment = alignment;
    this.leftover = new Leftover(claim, message, told, place, alignment, misspelt);
    this.syllabic = claim.syllabic();
  }

  private record Gap(List<Integer> ours, List<Integer> theirs) {}

  /** The first that makes another claim, or null. */
  @Nullable Replacement decisive() {
    List<Gap> gaps = gaps();
    for (int g = 0; g < gaps.size(); g++) {
      Replacement found = decisive(gaps.get(g).ours(), gaps.get(g).theirs());
      if (found == null && alignment.share() >= COPIED_EXACTLY && g + 1 < gaps.size()) {
        found =
            decisive(
                both(gaps.get(g).ours(), gaps.get(g + 1).ours()),
                both(gaps.get(g).theirs(), gaps.get(g + 1).theirs()));
      }
      if (found != null) {
        return found;
      }
    }
    Replacement cause = new OtherCause(claim, message, leftover).find(from, to);
    return cause != null && decides(cause) ? cause : null;
  }

  private @Nullable Replacement decisive(List<Integer> ours, List<Integer> theirs) {
    if (ours.isEmpty() || theirs.isEmpty()) {
      return null;
    }
    Replacement found = leftover.replacement(new ArrayList<>(ours), new ArrayList<>(theirs));
    return found != null && decides(found) ? found : null;
  }

  private boolean decides(Replacement found) {
    return found.decides(alignment.share(), syllabic, misspelt);
  }

  private static List<Integer> both(List<Integer> first, List<Integer> second) {
    List<Integer> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }

  private List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    int before = -1;
    int behind = -1;
    for (int i = 0; i <= claim.size(); i++) {
      int at = i < claim.size() ? alignment.at(i) : -1;
      if (i < claim.size() && at < 0) {
        continue;
      }
      if (behind >= 0 || at >= 0) {
        gaps.add(new Gap(leftover.ours(before + 1, i), theirs(behind, at)));
      }
      before = i;
      behind = at;
    }
    return gaps;
  }

  /**
   * The message's words between the two that stand for the claim's, as far as no comma comes
   * between them and the one or the other.
   *
   * @param behind token before, or -1
   * @param at token after, or -1
   */
  private List<Integer> theirs(int behind, int at) {
    int from = behind >= 0 ? behind + 1 : Math.max(beginOfPart(at), at - REACH);
    int to = at >= 0 ? at : Math.min(endOfPart(behind), behind + 1 + REACH);
    List<Integer> near = new ArrayList<>();
    for (int k : leftover.theirs(from, to)) {
      boolean joined = behind >= 0 && k - behind <= REACH && !Clauses.apart(message, behind, k);
      if (joined || at >= 0 && at - k <= REACH && !Clauses.apart(message, k, at)) {
        near.add(k);
      }
    }
    return near;
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
}
