package org.minhchung.engine.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.minhchung.engine.index.ClaimIndex;
import org.minhchung.engine.index.Encoder;
import org.minhchung.engine.index.Holds;
import org.minhchung.engine.index.IndexedClaim;
import org.minhchung.engine.index.MemoryClaimIndex;
import org.minhchung.engine.index.Wording;
import org.minhchung.engine.lucene.LuceneClaimIndex;
import org.minhchung.engine.text.TextReader;

/** Reads the claims into the index that is quickest for so many of them. */
final class ClaimsFile {

  /** Up to here weighing every claim is quicker than starting Lucene; decision 0031. */
  private static final int FEW = 500;

  private static final String ANY_LANGUAGE = "und";

  /** Kept, so that its level is: Lucene says on standard error which CPU features it misses. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private final TextReader reader;
  private final Encoder encoder;

  ClaimsFile(TextReader reader, Encoder encoder) {
    this.reader = reader;
    this.encoder = encoder;
  }

  /** What became of the file. */
  sealed interface Read {

    /** Every claim is in the index, which the caller closes. */
    record Indexed(ClaimIndex index) implements Read {}

    record Refused(String sentence) implements Read {}
  }

  /**
   * @throws IOException if the disk fails
   */
  Read read(Rows rows, Progress progress) throws IOException {
    Set<String> ids = new HashSet<>();
    List<IndexedClaim> waiting = new ArrayList<>();
    ClaimIndex lucene = null;
    while (true) {
      switch (rows.next()) {
        case Row.Filled row -> {
          if (!ids.add(row.id())) {
            return refused(lucene, rows.refuse("same.id", row.id()).sentence());
          }
          waiting.add(claim(row));
          if (waiting.size() > FEW) {
            lucene = lucene == null ? lucene() : lucene;
            waiting.forEach(lucene::put);
            waiting.clear();
          }
          progress.at(rows.read());
        }
        case Row.Refused(String sentence) -> {
          return refused(lucene, sentence);
        }
        case Row.End _ -> {
          return new Read.Indexed(filled(lucene, waiting));
        }
      }
    }
  }

  /** An index of vectors has files, which go with it. */
  private static Read refused(@Nullable ClaimIndex lucene, String sentence) {
    if (lucene != null) {
      lucene.close();
    }
    return new Read.Refused(sentence);
  }

  private ClaimIndex filled(@Nullable ClaimIndex lucene, List<IndexedClaim> rest) {
    ClaimIndex index = lucene == null ? new MemoryClaimIndex(reader, encoder) : lucene;
    rest.forEach(index::put);
    index.refresh();
    return index;
  }

  private ClaimIndex lucene() {
    LUCENE.setLevel(Level.SEVERE);
    return LuceneClaimIndex.inMemory(reader, encoder);
  }

  private static IndexedClaim claim(Row.Filled row) {
    return new IndexedClaim(
        row.id(), List.of(new Wording(ANY_LANGUAGE, row.text())), new Holds.Always(), row.at());
  }
}
