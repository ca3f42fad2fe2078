package org.minhchung.engine.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.minhchung.engine.index.Vocabulary;
import org.minhchung.engine.text.TextReader;

/** Keeps what was read of a segment as long as the segment is open. Thread-safe. */
final class Segments {

  private final Vocabulary vocabulary = new Vocabulary();
  private final TextReader reader;
  private final Map<IndexReader.CacheKey, SegmentClaims> opened = new ConcurrentHashMap<>();

  Segments(TextReader reader) {
    this.reader = reader;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Reads a segment, or finds it read; also called before a merged one is seen. */
  SegmentClaims of(LeafReader leaf) throws IOException {
    IndexReader.CacheHelper cache = leaf.getCoreCacheHelper();
    SegmentClaims known = opened.get(cache.getKey());
    if (known != null) {
      return known;
    }
    SegmentClaims read = SegmentClaims.read(leaf, vocabulary, reader);
    if (opened.putIfAbsent(cache.getKey(), read) == null) {
      cache.addClosedListener(opened::remove);
    }
    return read;
  }

  /** What all open segments take in memory, in bytes, without the vocabulary. */
  long ramBytes() {
    return opened.values().stream().mapToLong(SegmentClaims::ramBytes).sum();
  }
}
