package org.minhchung.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.minhchung.engine.index.Counts;

/**
 * What lives in the index at one moment, and how often each syllable stands in it. Counted on from
 * the moment before, so that one changed claim costs a segment of one claim.
 */
final class Living {

  /**
   * A segment and which of its documents live.
   *
   * @param live null if all do
   * @param base number of its first document in the whole index
   */
  record Segment(SegmentClaims claims, @Nullable Bits live, int base) {

    boolean lives(int document) {
      return live == null || live.get(document);
    }
  }

  private final List<Segment> segments;
  private final Counts counts;

  private Living(List<Segment> segments, Counts counts) {
    this.segments = segments;
    this.counts = counts;
  }

  /**
   * @param before what lived the moment before, or null
   */
  static Living next(@Nullable Living before, List<LeafReaderContext> leaves, Segments opened)
      throws IOException {
    List<Segment> segments = new ArrayList<>(leaves.size());
    int claims = 0;
    for (LeafReaderContext leaf : leaves) {
      segments.add(
          new Segment(opened.of(leaf.reader()), leaf.reader().getLiveDocs(), leaf.docBase));
      claims += leaf.reader().numDocs();
    }
    int[] counts =
        before == null
            ? new int[opened.vocabulary().syllables()]
            : Arrays.copyOf(before.counts.all(), opened.vocabulary().syllables());
    List<Segment> gone = before == null ? List.of() : before.segments;
    for (Segment segment : segments) {
      Segment same = same(segment, gone);
      if (same == null) {
        add(segment, 1, counts);
      } else if (same.live != segment.live) {
        for (int document = 0; document < segment.claims.documents(); document++) {
          if (same.lives(document) && !segment.lives(document)) {
            addDocument(segment, document, -1, counts);
          }
        }
      }
    }
    for (Segment segment : gone) {
      if (same(segment, segments) == null) {
        add(segment, -1, counts);
      }
    }
    return new Living(
        segments,
        new Counts(opened.vocabulary(), counts, claims, pair -> countPair(pair, segments)));
  }

  private static @Nullable Segment same(Segment segment, List<Segment> others) {
    for (Segment other : others) {
      if (other.claims == segment.claims) {
        return other;
      }
    }
    return null;
  }

  private static void add(Segment segment, int times, int[] counts) {
    Postings syllables = segment.claims.syllables();
    for (int key : syllables.keys()) {
      counts[SegmentClaims.syllable(key)] += times * syllables.size(key);
    }
    for (int document = 0; document < segment.claims.documents(); document++) {
      if (!segment.lives(document)) {
        addDocument(segment, document, -times, counts);
      }
    }
  }

  private static void addDocument(Segment segment, int document, int times, int[] counts) {
    for (int syllable : segment.claims.syllables(document)) {
      counts[syllable] += times;
    }
  }

  private static int countPair(int pair, List<Segment> segments) {
    int count = 0;
    for (Segment segment : segments) {
      Postings.Cursor list = segment.claims.pairs().find(pair, 0);
      count += list == null ? 0 : list.living(segment.live);
    }
    return count;
  }

  List<Segment> segments() {
    return segments;
  }

  Counts counts() {
    return counts;
  }

  Segment segmentOf(int document) {
    int at = segments.size() - 1;
    while (segments.get(at).base > document) {
      at--;
    }
    return segments.get(at);
  }
}
