package org.minhchung.engine.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.minhchung.engine.index.Sought;
import org.minhchung.engine.index.Terms;
import org.minhchung.engine.index.Vocabulary;
import org.minhchung.engine.text.TextReader;

/**
 * The claims of one segment as numbers, in memory: the forms of every wording in order, and which
 * claims hold a syllable or a pair. Immutable, made once when the segment is first opened; what was
 * deleted since is told apart by whoever asks.
 *
 * <p>About 4 bytes a word, and 3 more for its postings and those of its pairs.
 */
final class SegmentClaims {

  /** Spreads the numbers of syllables over all keys, and can be undone. */
  private static final int SPREAD = 0x9E3779B1;

  private static final int UNSPREAD = 0x0E8B2F51;

  /** No {@link #share} is larger. */
  static final float LARGEST_SHARE = Sought.share(1);

  /** Longer claims are taken for so long. */
  private static final int LONGEST = 255;

  private static final float[] SHARES = new float[LONGEST + 1];

  static {
    for (int length = 0; length <= LONGEST; length++) {
      SHARES[length] = Sought.share(Math.max(1, length));
    }
  }

  private final Vocabulary vocabulary;

  /** Of each document its first wording; one more at the end. */
  private final int[] wordings;

  /** Of each wording its first form; one more at the end. */
  private final int[] starts;

  private final int[] forms;

  /** Tokens of each document over its number of wordings. */
  private final byte[] lengths;

  private final Postings syllables;
  private final Postings pairs;

  private SegmentClaims(Vocabulary vocabulary, int[] wordings, int[] starts, int[] forms) {
    this.vocabulary = vocabulary;
    this.wordings = wordings;
    this.starts = starts;
    this.forms = forms;
    this.lengths = new byte[documents()];
    for (int document = 0; document < documents(); document++) {
      int count = wordings[document + 1] - wordings[document];
      int tokens = end(document) - first(document);
      lengths[document] = (byte) Math.min(LONGEST, count == 0 ? 0 : tokens / count);
    }
    this.syllables = syllablePostings();
    this.pairs = pairPostings();
  }

  static SegmentClaims read(LeafReader leaf, Vocabulary vocabulary, TextReader reader)
      throws IOException {
    int[] wordings = new int[leaf.maxDoc() + 1];
    Ints starts = new Ints();
    Ints forms = new Ints();
    BinaryDocValues written = DocValues.getBinary(leaf, ClaimDocuments.FORMS);
    BinaryDocValues claims = DocValues.getBinary(leaf, ClaimDocuments.CLAIM);
    for (int document = 0; document < leaf.maxDoc(); document++) {
      wordings[document] = starts.size;
      List<List<String>> read = List.of();
      if (written.advanceExact(document)) {
        read = ClaimDocuments.read(written.binaryValue());
      } else if (claims.advanceExact(document)) { // An index of an older layout.
        read = ClaimDocuments.forms(StoredClaim.read(claims.binaryValue()), reader);
      }
      for (List<String> wording : read) {
        starts.add(forms.size);
        wording.forEach(form -> forms.add(vocabulary.form(form)));
      }
    }
    wordings[leaf.maxDoc()] = starts.size;
    starts.add(forms.size);
    return new SegmentClaims(vocabulary, wordings, starts.all(), forms.all());
  }

  private static final class Ints {
    private int[] held = new int[64];
    private int size;

    void add(int number) {
      if (size == held.length) {
        held = Arrays.copyOf(held, 2 * size);
      }
      held[size++] = number;
    }

    int[] all() {
      return Arrays.copyOf(held, size);
    }
  }

  private Postings syllablePostings() {
    long[] held = new long[forms.length];
    for (int document = 0; document < documents(); document++) {
      for (int i = first(document); i < end(document); i++) {
        held[i] = (long) key(vocabulary.syllableOf(forms[i])) << 32 | document;
      }
    }
    return Postings.of(held, held.length);
  }

  private Postings pairPostings() {
    long[] held = new long[forms.length];
    int size = 0;
    for (int document = 0; document < documents(); document++) {
      for (int wording = wordings[document]; wording < wordings[document + 1]; wording++) {
        for (int i = starts[wording] + 1; i < starts[wording + 1]; i++) {
          int pair =
              Terms.pair(vocabulary.syllableOf(forms[i - 1]), vocabulary.syllableOf(forms[i]));
          held[size++] = (long) pair << 32 | document;
        }
      }
    }
    return Postings.of(held, size);
  }

  static int key(int syllable) {
    return syllable * SPREAD;
  }

  static int syllable(int key) {
    return key * UNSPREAD;
  }

  int documents() {
    return wordings.length - 1;
  }

  int firstWording(int document) {
    return wordings[document];
  }

  int start(int wording) {
    return starts[wording];
  }

  /** The forms of all wordings, one after the other. Not to be written to. */
  int[] forms() {
    return forms;
  }

  Postings syllables() {
    return syllables;
  }

  Postings pairs() {
    return pairs;
  }

  /** What of the shared weight counts in a document of so many tokens, wordings taken together. */
  float share(int document) {
    return SHARES[lengths[document] & LONGEST];
  }

  /** The distinct syllables of all wordings of a document. */
  int[] syllables(int document) {
    int[] all = new int[end(document) - first(document)];
    for (int i = 0; i < all.length; i++) {
      all[i] = vocabulary.syllableOf(forms[first(document) + i]);
    }
    return Arrays.stream(all).distinct().toArray();
  }

  private int first(int document) {
    return starts[wordings[document]];
  }

  private int end(int document) {
    return starts[wordings[document + 1]];
  }

  long ramBytes() {
    return 4L * (wordings.length + starts.length + forms.length)
        + lengths.length
        + syllables.ramBytes()
        + pairs.ramBytes();
  }
}
