package org.minhchung.engine.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.minhchung.engine.text.ReadText;
import org.minhchung.engine.text.TextReader;
import org.minhchung.engine.text.Token;

/**
 * A claim index of plain lists: for each text every claim is weighed, nothing is pruned. The
 * reference the others are measured against, and quick enough for a few thousand claims.
 *
 * <p>Nothing outlives the process; {@link #commit} only remembers its number.
 */
public final class MemoryClaimIndex implements ClaimIndex {

  private final TextReader reader;
  private final Meanings meanings;
  private final Vocabulary vocabulary = new Vocabulary();
  private final Map<String, Entry> written = new TreeMap<>();
  private final Set<String> waiting = new TreeSet<>();
  private volatile Seen seen = new Seen(List.of(), new Counts(vocabulary, new int[0], 0, _ -> 0));
  private volatile long committed;

  /** An index by words alone. */
  public MemoryClaimIndex(TextReader reader) {
    this(reader, Encoder.none());
  }

  /** An index by words and meaning; the caller closes the encoder. */
  public MemoryClaimIndex(TextReader reader, Encoder encoder) {
    this.reader = reader;
    this.meanings = new Meanings(encoder, reader);
  }

  /**
   * @param wordings the numbers of the forms of each wording
   * @param vectors of the wordings the encoder reads
   */
  private record Entry(IndexedClaim claim, List<int[]> wordings, List<float[]> vectors) {

    double cosine(float[] text) {
      return vectors.stream()
          .mapToDouble(vector -> Encoder.cosine(vector, text))
          .max()
          .orElse(Double.NaN);
    }
  }

  /** What readers see: the state of the last refresh. */
  private record Seen(List<Entry> entries, Counts counts) {}

  @Override
  public synchronized void put(IndexedClaim claim) {
    List<int[]> wordings = new ArrayList<>();
    for (Wording wording : claim.wordings()) {
      List<Token> tokens = reader.claim(wording.text()).tokens();
      wordings.add(tokens.stream().mapToInt(token -> vocabulary.form(token.exact())).toArray());
    }
    written.put(claim.id(), new Entry(claim, wordings, List.of()));
    if (meanings.reads(claim)) {
      waiting.add(claim.id());
    } else {
      waiting.remove(claim.id());
    }
  }

  @Override
  public synchronized void remove(String id) {
    written.remove(id);
    waiting.remove(id);
  }

  @Override
  public synchronized void refresh() {
    encode();
    seen = new Seen(List.copyOf(written.values()), count(written.values()));
  }

  /** What has vectors waits to be encoded with others, which is quicker than one by one. */
  private void encode() {
    List<Entry> entries = waiting.stream().map(id -> written.get(id)).toList();
    waiting.clear();
    List<List<float @Nullable []>> vectors =
        meanings.of(entries.stream().map(Entry::claim).toList());
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      List<float[]> known = Meanings.known(vectors.get(i));
      written.put(entry.claim.id(), new Entry(entry.claim, entry.wordings, known));
    }
  }

  private Counts count(Collection<Entry> entries) {
    int[] counts = new int[vocabulary.syllables()];
    Map<Integer, Integer> pairs = new HashMap<>();
    for (Entry entry : entries) {
      Set<Integer> syllables = new HashSet<>();
      Set<Integer> neighbours = new HashSet<>();
      for (int[] wording : entry.wordings) {
        for (int i = 0; i < wording.length; i++) {
          int syllable = vocabulary.syllableOf(wording[i]);
          syllables.add(syllable);
          if (i > 0) {
            neighbours.add(Terms.pair(vocabulary.syllableOf(wording[i - 1]), syllable));
          }
        }
      }
      syllables.forEach(syllable -> counts[syllable]++);
      neighbours.forEach(pair -> pairs.merge(pair, 1, Integer::sum));
    }
    return new Counts(vocabulary, counts, entries.size(), pair -> pairs.getOrDefault(pair, 0));
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
    boolean meant = now.entries.stream().anyMatch(entry -> !entry.vectors.isEmpty());
    float @Nullable [] meaning = meant ? meanings.of(text).orElse(null) : null;
    Sought sought = new Sought(text, now.counts);
    List<Near> found = new ArrayList<>();
    for (Entry entry : now.entries) {
      double cosine = meaning == null ? Double.NaN : entry.cosine(meaning);
      if (!Double.isNaN(cosine) || entry.wordings.stream().anyMatch(sought::finds)) {
        double best = 0;
        for (int[] wording : entry.wordings) {
          best = Math.max(best, sought.nearness(wording, 0, wording.length));
        }
        found.add(new Near(entry.claim, best, Double.isNaN(cosine) ? null : cosine));
      }
    }
    List<Near> near = meaning == null ? found : Meanings.joined(found);
    return near.stream().sorted(Near.ORDER).limit(limit).toList();
  }

  @Override
  public Map<String, Integer> frequencies(List<String> terms) {
    Counts counts = seen.counts;
    Map<String, Integer> frequencies = new LinkedHashMap<>();
    terms.forEach(term -> frequencies.put(term, counts.of(term)));
    return frequencies;
  }

  @Override
  public void close() {}
}
