package org.minhchung.engine.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.minhchung.engine.text.ReadText;
import org.minhchung.engine.text.TextReader;

/**
 * The claim index as plain as it can be said: every claim is weighed, nothing is pruned. The
 * reference the others are measured against, and quick enough for a few thousand claims.
 *
 * <p>Nothing outlives the process; {@link #commit} only remembers its number.
 */
public final class MemoryClaimIndex implements ClaimIndex {

  private static final int MOST_TERMS = 600;

  private final TextReader reader;
  private final Map<String, Entry> written = new TreeMap<>();
  private volatile Seen seen = Seen.of(List.of());
  private volatile long committed;

  public MemoryClaimIndex(TextReader reader) {
    this.reader = reader;
  }

  @Override
  public synchronized void put(IndexedClaim claim) {
    List<Wanted> wordings = new ArrayList<>();
    for (Wording wording : claim.wordings()) {
      wordings.add(Wanted.of(reader.claim(wording.text())));
    }
    written.put(claim.id(), new Entry(claim, wordings));
  }

  @Override
  public synchronized void remove(String id) {
    written.remove(id);
  }

  @Override
  public synchronized void refresh() {
    seen = Seen.of(written.values());
  }

  @Override
  public void commit(long change) {
    committed = change;
  }

  @Override
  public long committed() {
    return committed;
  }

  @Override
  public int size() {
    return seen.entries.size();
  }

  @Override
  public List<Near> near(ReadText text, int limit) {
    Seen now = seen;
    Map<String, Double> query = now.weigh(Terms.of(text, MOST_TERMS));
    List<Near> found = new ArrayList<>();
    for (Entry entry : now.entries) {
      double best = 0;
      for (Wanted wording : entry.wordings) {
        best = Math.max(best, wording.nearness(query));
      }
      if (best > 0) {
        found.add(new Near(entry.claim, best));
      }
    }
    found.sort(
        Comparator.comparingDouble((Near near) -> -near.nearness())
            .thenComparing(near -> near.claim().id()));
    return List.copyOf(found.subList(0, Math.min(limit, found.size())));
  }

  @Override
  public Map<String, Integer> frequencies(List<String> terms) {
    Seen now = seen;
    Map<String, Integer> frequencies = new LinkedHashMap<>();
    for (String term : terms) {
      frequencies.put(term, now.claims.getOrDefault(term, 0));
    }
    return frequencies;
  }

  @Override
  public void close() {}

  private record Entry(IndexedClaim claim, List<Wanted> wordings) {}

  /** All terms of one wording. */
  private record Wanted(Set<String> syllables, Set<String> terms) {

    static Wanted of(ReadText text) {
      Terms read = Terms.of(text, Integer.MAX_VALUE);
      Set<String> terms = new HashSet<>(read.syllables());
      terms.addAll(read.pairs());
      for (String gram : read.grams()) {
        terms.add(asGram(gram));
      }
      return new Wanted(Set.copyOf(read.syllables()), terms);
    }

    double nearness(Map<String, Double> query) {
      double sum = 0;
      for (Map.Entry<String, Double> term : query.entrySet()) {
        if (terms.contains(term.getKey())) {
          sum += term.getValue();
        }
      }
      return sum * Nearness.share(terms.size());
    }
  }

  /** What readers see: the state of the last refresh. */
  private record Seen(
      List<Entry> entries,
      int wordings,
      Map<String, Integer> claims,
      Map<String, Integer> frequencies) {

    static Seen of(Collection<Entry> entries) {
      Map<String, Integer> claims = new HashMap<>();
      Map<String, Integer> frequencies = new HashMap<>();
      int wordings = 0;
      for (Entry entry : entries) {
        Set<String> syllables = new HashSet<>();
        for (Wanted wording : entry.wordings) {
          wordings++;
          syllables.addAll(wording.syllables);
          wording.terms.forEach(term -> frequencies.merge(term, 1, Integer::sum));
        }
        syllables.forEach(term -> claims.merge(term, 1, Integer::sum));
      }
      return new Seen(List.copyOf(entries), wordings, claims, frequencies);
    }

    Map<String, Double> weigh(Terms query) {
      Map<String, Double> weights = new LinkedHashMap<>();
      Set<String> grams = new HashSet<>();
      for (String syllable : query.syllables()) {
        int frequency = frequencies.getOrDefault(syllable, 0);
        weights.put(syllable, Terms.rarity(frequency, wordings));
        if ((long) frequency * Terms.ODD_ONE_IN <= wordings) {
          grams.addAll(Terms.grams(syllable));
        }
      }
      for (String pair : query.pairs()) {
        weights.put(pair, Terms.PAIR_WEIGHT * rarity(pair));
      }
      for (String gram : grams) {
        weights.put(asGram(gram), Terms.GRAM_WEIGHT * rarity(asGram(gram)));
      }
      return weights;
    }

    private double rarity(String term) {
      return Terms.rarity(frequencies.getOrDefault(term, 0), wordings);
    }
  }

  /** A gram holds a space as a pair does, so it is kept apart from both by a sign of its own. */
  private static String asGram(String gram) {
    return "#" + gram;
  }
}
