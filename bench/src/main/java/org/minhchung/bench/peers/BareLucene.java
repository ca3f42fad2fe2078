package org.minhchung.bench.peers;

import java.util.List;
import java.util.Map;
import org.apache.lucene.util.Version;
import org.minhchung.bench.quality.PlainBm25;

/** Lucene without anything of ours, in this process. */
final class BareLucene implements Contender {

  @Override
  public String setting() {
    return "Lucene %s: in this process, files in memory, BM25 as it comes"
        .formatted(Version.LATEST);
  }

  @Override
  public List<Side> holding(String set, Map<String, String> texts) {
    return List.of(
        new Ranked(PlainBm25.of(texts)),
        new Ranked(PlainBm25.folded(texts)),
        new Ranked(PlainBm25.ofGrams(texts)));
  }

  private record Ranked(PlainBm25 plain) implements Side {

    @Override
    public String name() {
      return "Lucene " + plain.name();
    }

    @Override
    public boolean decides() {
      return false;
    }

    @Override
    public Found find(String text) {
      return Found.first(plain.nearest(text, TOP));
    }

    @Override
    public long bytes() {
      return plain.bytes();
    }
  }
}
