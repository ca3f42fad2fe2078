package org.minhchung.engine.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import org.minhchung.engine.index.ClaimIndex;
import org.minhchung.engine.index.Encoder;
import org.minhchung.engine.index.IndexedClaim;
import org.minhchung.engine.index.Meanings;
import org.minhchung.engine.index.Near;
import org.minhchung.engine.text.ReadText;
import org.minhchung.engine.text.TextReader;

/**
 * The claim index on Lucene. What is not committed is lost with the process, and is put again from
 * the records; a commit that power or a kill cuts off leaves the one before it.
 *
 * <p>Throws {@link UncheckedIOException} when the disk fails or a file turns out damaged: throw the
 * folder away and build again.
 */
public final class LuceneClaimIndex implements ClaimIndex {

  /** Bounds what waits and its vectors to a megabyte or two. */
  private static final int ENCODED_AT_ONCE = 512;

  private static final String CHANGE = "change";
  private static final String FINGERPRINT = "fingerprint";

  private final Directory directory;
  private final IndexFingerprint fingerprint;
  private final TextReader reader;
  private final Meanings meanings;
  private final Map<String, IndexedClaim> waiting = new LinkedHashMap<>();
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final Segments segments;
  private @Nullable Living last;
  private volatile long committed;

  /**
   * Opens what the last commit left, or an empty index. Takes the directory over and closes it.
   *
   * @throws IOException if the files cannot be read; {@link IndexFolder} says what to do then
   */
  LuceneClaimIndex(
      Directory directory, IndexFingerprint fingerprint, TextReader reader, Encoder encoder)
      throws IOException {
    this.directory = directory;
    this.fingerprint = fingerprint;
    this.reader = reader;
    this.meanings = new Meanings(encoder, reader);
    this.segments = new Segments(reader);
    this.writer = new IndexWriter(directory, configuration());
    this.committed = changeOf(userData(writer));
    this.searchers =
        new SearcherManager(
            writer,
            new SearcherFactory() {
              @Override
              public IndexSearcher newSearcher(IndexReader now, IndexReader before)
                  throws IOException {
                return searcher(now);
              }
            });
  }

  /** An index that lives as long as the process, by words alone. */
  public static LuceneClaimIndex inMemory(TextReader reader) {
    return inMemory(reader, Encoder.none());
  }

  /** An index that lives as long as the process; the caller closes the encoder. */
  public static LuceneClaimIndex inMemory(TextReader reader, Encoder encoder) {
    try {
      return new LuceneClaimIndex(
          encoder.dimensions() == 0 ? Transient.words() : Transient.wordsAndVectors(),
          IndexFingerprint.of(reader, encoder),
          reader,
          encoder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Called by one thread at a time. */
  private ClaimSearcher searcher(IndexReader now) throws IOException {
    Living next = Living.next(last, now.leaves(), segments);
    last = next;
    return new ClaimSearcher(now, next);
  }

  private IndexWriterConfig configuration() {
    TieredMergePolicy merging = new TieredMergePolicy();
    merging.setSegmentsPerTier(4);
    merging.setForceMergeDeletesPctAllowed(0); // What is forgotten is forgotten to the last claim.
    merging.setNoCFSRatio(0); // Vectors are files of their own, see Transient.
    return new IndexWriterConfig(null)
        .setMergePolicy(merging)
        .setUseCompoundFile(false)
        .setCodec(Vectors.CODEC)
        .setMergedSegmentWarmer(segments::of)
        .setCommitOnClose(false);
  }

  @Override
  public void put(IndexedClaim claim) {
    if (meanings.reads(claim)) {
      waiting.put(claim.id(), claim);
      if (waiting.size() >= ENCODED_AT_ONCE) {
        writeWaiting();
      }
    } else {
      waiting.remove(claim.id());
      write(claim, List.of());
    }
  }

  /** What has vectors waits to be encoded with others, which is quicker than one by one. */
  private void writeWaiting() {
    List<IndexedClaim> claims = List.copyOf(waiting.values());
    waiting.clear();
    List<List<float @Nullable []>> vectors = meanings.of(claims);
    for (int i = 0; i < claims.size(); i++) {
      write(claims.get(i), Meanings.known(vectors.get(i)));
    }
  }

  private void write(IndexedClaim claim, List<float[]> vectors) {
    try {
      writer.updateDocument(
          new Term(ClaimDocuments.ID, claim.id()), ClaimDocuments.of(claim, reader, vectors));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void remove(String id) {
    waiting.remove(id);
    try {
      writer.deleteDocuments(new Term(ClaimDocuments.ID, id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void refresh() {
    writeWaiting();
    try {
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void commit(long change) {
    writeWaiting();
    Map<String, String> data =
        Map.of(CHANGE, Long.toString(change), FINGERPRINT, fingerprint.value());
    try {
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    committed = change;
  }

  /**
   * Writes anew whatever still holds claims that were removed or replaced. They are gone from the
   * folder with the next commit and refresh. May take as long as a rebuild; does nothing if nothing
   * was removed.
   */
  public void forget() {
    writeWaiting();
    try {
      writer.forceMergeDeletes(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public long committed() {
    return committed;
  }

  @Override
  public int size() {
    return searching(searcher -> searcher.counts().claims());
  }

  @Override
  public List<Near> near(ReadText text, int limit) {
    return searching(
        searcher -> {
          Optional<float[]> meaning =
              Vectors.stand(searcher) ? meanings.of(text) : Optional.empty();
          return meaning.isPresent()
              ? searcher.near(text, meaning.get(), limit)
              : searcher.near(text, limit);
        });
  }

  @Override
  public Map<String, Integer> frequencies(List<String> terms) {
    return searching(
        searcher -> {
          Map<String, Integer> frequencies = new LinkedHashMap<>();
          terms.forEach(term -> frequencies.put(term, searcher.counts().of(term)));
          return frequencies;
        });
  }

  @Override
  public void close() {
    try {
      searchers.close();
      writer.rollback();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it holds in memory beside Lucene's files, in bytes, without the vocabulary. */
  public long memory() {
    return segments.ramBytes();
  }

  /** The fingerprint a commit was written with, or empty if it names none. */
  static String fingerprintOf(Map<String, String> userData) {
    return userData.getOrDefault(FINGERPRINT, "");
  }

  private static long changeOf(Map<String, String> userData) {
    return Long.parseLong(userData.getOrDefault(CHANGE, "0"));
  }

  private static Map<String, String> userData(IndexWriter writer) {
    Map<String, String> data = new LinkedHashMap<>();
    Iterable<Map.Entry<String, String>> live = writer.getLiveCommitData();
    if (live != null) {
      live.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    }
    return data;
  }

  private interface Search<T> {
    T on(ClaimSearcher searcher) throws IOException;
  }

  private <T> T searching(Search<T> search) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        return search.on((ClaimSearcher) searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
