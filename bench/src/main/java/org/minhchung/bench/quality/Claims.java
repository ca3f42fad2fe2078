package org.minhchung.bench.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.minhchung.engine.index.ClaimIndex;
import org.minhchung.engine.index.Encoder;
import org.minhchung.engine.index.Holds;
import org.minhchung.engine.index.IndexedClaim;
import org.minhchung.engine.index.MemoryClaimIndex;
import org.minhchung.engine.index.Wording;
import org.minhchung.engine.lucene.LuceneClaimIndex;
import org.minhchung.engine.onnx.Encoders;
import org.minhchung.engine.text.TextReader;

/** The claims of a run, in an index of the kind that {@code match} uses. */
public record Claims(List<IndexedClaim> claims) {

  /** Up to here {@code match} weighs every claim; decision 0031. */
  private static final int FEW = 500;

  /** The one that ships: loaded at the first English text, and once. */
  private static final Encoder SMALL = Encoders.english();

  public Claims {
    claims = List.copyOf(claims);
  }

  /**
   * Claims that always hold.
   *
   * @param texts id to words
   */
  public static Claims of(Map<String, String> texts) {
    List<IndexedClaim> claims = new ArrayList<>();
    texts.forEach((id, text) -> claims.add(claim(id, text)));
    return new Claims(claims);
  }

  static IndexedClaim claim(String id, String text) {
    return new IndexedClaim(id, List.of(new Wording("und", text)), new Holds.Always());
  }

  /** A new index of these claims, the one {@code match} would take; whoever asks closes it. */
  public ClaimIndex index() {
    return index(SMALL);
  }

  /** The same with another encoder, which must outlive the index. */
  ClaimIndex index(Encoder encoder) {
    TextReader reader = new TextReader();
    ClaimIndex index =
        claims.size() <= FEW
            ? new MemoryClaimIndex(reader, encoder)
            : LuceneClaimIndex.inMemory(reader, encoder);
    claims.forEach(index::put);
    index.refresh();
    return index;
  }

  public Claims without(String id) {
    return new Claims(claims.stream().filter(claim -> !claim.id().equals(id)).toList());
  }

  /** These claims, one of them replaced. */
  Claims with(IndexedClaim other) {
    return new Claims(
        claims.stream().map(claim -> claim.id().equals(other.id()) ? other : claim).toList());
  }

  Claims and(List<IndexedClaim> more) {
    List<IndexedClaim> all = new ArrayList<>(claims);
    all.addAll(more);
    return new Claims(all);
  }
}
