package org.minhchung.engine.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import org.minhchung.engine.index.ClaimIndex;
import org.minhchung.engine.index.IndexedClaim;
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

  private static final String CHANGE = "change";
  private static final String FINGERPRINT = "fingerprint";

  private final Directory directory;
  private final IndexFingerprint fingerprint;
  private final TextReader reader;
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
  LuceneClaimIndex(Directory directory, IndexFingerprint fingerprint, TextReader reader)
      throws IOException {
    this.directory = directory;
    this.fingerprint = fingerprint;
    this.reader = reader;
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

  /** An index that lives as long as the process. */
  public static LuceneClaimIndex inMemory(TextReader reader) {
    try {
      return new LuceneClaimIndex(new ByteBuffersDirectory(), IndexFingerprint.of(reader), reader);
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
    return new IndexWriterConfig(null)
        .setMergePolicy(merging)
        .setMergedSegmentWarmer(segments::of)
        .setCommitOnClose(false);
  }

  @Override
  public void put(IndexedClaim claim) {
    try {
      writer.updateDocument(
          new Term(ClaimDocuments.ID, claim.id()), ClaimDocuments.of(claim, reader));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void remove(String id) {
    try {
      writer.deleteDocuments(new Term(ClaimDocuments.ID, id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void refresh() {
    try {
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void commit(long change) {
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
    return searching(searcher -> searcher.near(text, limit));
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
