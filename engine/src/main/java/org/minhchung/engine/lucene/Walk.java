package org.minhchung.engine.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minhchung.engine.index.Sought;

/**
 * Finds the documents that are likely nearest: walks the postings of a text, heaviest terms first,
 * until the budget is spent. So the price grows neither with the text nor, beyond some size, with
 * the number of claims; what is found is weighed exactly afterwards. For one thread.
 *
 * <p>A block of documents at a time, so that the sums stay in the cache of the processor (as
 * Lucene's own disjunctions do).
 */
final class Walk {

  /** How many postings a text may cost; about a nanosecond each. */
  private static final int BUDGET = 600_000;

  private static final int BLOCK = 1 << 15;

  private final Living living;
  private final List<List<Postings.Cursor>> lists = new ArrayList<>();
  private final Candidates candidates;

  private Walk(Living living, int most) {
    this.living = living;
    this.candidates = new Candidates(most);
    living.segments().forEach(_ -> lists.add(new ArrayList<>()));
  }

  /**
   * The likely nearest documents that live.
   *
   * @param most about how many; more if the last ones are alike
   */
  static int[] find(Sought sought, Living living, int most) {
    Walk walk = new Walk(living, most);
    walk.choose(sought);
    for (int i = 0; i < living.segments().size(); i++) {
      walk.walk(living.segments().get(i), walk.lists.get(i));
    }
    return walk.candidates.documents();
  }

  /** A list of one segment, by the segment's place. */
  private record Placed(int segment, Postings.Cursor list) {}

  private record Term(float weight, List<Placed> lists) {

    int size() {
      int size = 0;
      for (Placed placed : lists) {
        size += placed.list.size();
      }
      return size;
    }
  }

  private void choose(Sought sought) {
    List<Term> terms = new ArrayList<>();
    for (int syllable : sought.syllables()) {
      terms.add(syllable(syllable, sought.weight(syllable)));
    }
    for (int syllable : sought.variants()) {
      terms.add(syllable(syllable, sought.weight(syllable)));
    }
    for (int pair : sought.pairs()) {
      if (sought.pairWeight(pair) > 0) {
        terms.add(pair(pair, sought.pairWeight(pair)));
      }
    }
    terms.sort(Comparator.comparingDouble(term -> -term.weight));
    int spent = 0;
    float last = 0;
    for (Term term : terms) {
      if (spent >= BUDGET && term.weight < last) {
        return;
      }
      spent += term.size();
      last = term.weight;
      for (Placed placed : term.lists) {
        lists.get(placed.segment).add(placed.list);
      }
    }
  }

  private Term syllable(int syllable, float weight) {
    int key = SegmentClaims.key(syllable);
    List<Placed> found = new ArrayList<>(lists.size());
    for (int i = 0; i < lists.size(); i++) {
      place(i, living.segments().get(i).claims().syllables().find(key, weight), found);
    }
    return new Term(weight, found);
  }

  private Term pair(int pair, float weight) {
    List<Placed> found = new ArrayList<>(lists.size());
    for (int i = 0; i < lists.size(); i++) {
      place(i, living.segments().get(i).claims().pairs().find(pair, weight), found);
    }
    return new Term(weight, found);
  }

  private static void place(int segment, Postings.@Nullable Cursor list, List<Placed> found) {
    if (list != null) {
      found.add(new Placed(segment, list));
    }
  }

  private void walk(Living.Segment segment, List<Postings.Cursor> cursors) {
    if (cursors.isEmpty()) {
      return;
    }
    int documents = segment.claims().documents();
    int[] sums = new int[Math.min(BLOCK, documents)];
    for (int base = 0; base < documents; base += BLOCK) {
      int end = Math.min(documents, base + BLOCK);
      for (Postings.Cursor cursor : cursors) {
        cursor.add(sums, base, end);
      }
      candidates.collect(segment, base, end, sums);
      Arrays.fill(sums, 0);
    }
  }
}
