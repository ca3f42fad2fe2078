package org.minhchung.engine.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.minhchung.engine.text.Part;
import org.minhchung.engine.text.ReadText;
import org.minhchung.engine.text.Token;

/**
 * What a text is looked up by: its syllables and pairs of neighbours, as a whole and, if it is
 * long, sentence by sentence; and how near a wording is. For one thread.
 */
public final class Sought {

  /** Of a pathological text the first distinct syllables are looked at; a forward has some 100. */
  private static final int MOST_SYLLABLES = 600;

  /** And no more tokens than this, however often they come again. */
  private static final int MOST_TOKENS = 20_000;

  /** A text of so many tokens is looked at sentence by sentence too. */
  private static final int LONG_TEXT = 24;

  private static final int SHORTEST_SENTENCE = 5;
  private static final int MOST_SENTENCES = 7;

  private final Counts counts;
  private final List<Part> sentences;
  private final double[] masses;
  private final Marks syllables = new Marks(64);
  private final Marks pairs = new Marks(64);
  private final Marks grams = new Marks(512);
  private final Marks oddGrams = new Marks(64);
  private final Marks forms = new Marks(64);
  private final Marks accented = new Marks(64);
  private final IntTable variants = new IntTable(16);
  private final Weighing weighing;

  /**
   * Makes a text ready.
   *
   * @param counts of the claims it is looked up among
   */
  public Sought(ReadText text, Counts counts) {
    this.counts = counts;
    this.sentences = sentences(text);
    this.masses = new double[1 + sentences.size()];
    read(text.tokens());
    this.weighing = new Weighing(this);
  }

  private static List<Part> sentences(ReadText text) {
    if (text.tokens().size() < LONG_TEXT || text.parts().size() < 2) {
      return List.of();
    }
    return text.parts().stream()
        .filter(part -> part.endToken() - part.firstToken() >= SHORTEST_SENTENCE)
        .sorted(Comparator.comparingInt(part -> part.firstToken() - part.endToken()))
        .limit(MOST_SENTENCES)
        .toList();
  }

  private void read(List<Token> tokens) {
    Vocabulary vocabulary = counts.vocabulary();
    Marks distinct = new Marks(64);
    Variants alike = new Variants(counts);
    int before = Vocabulary.UNKNOWN;
    int last = Math.min(MOST_TOKENS, tokens.size());
    for (int i = 0; i < last && distinct.size() < MOST_SYLLABLES; i++) {
      Token token = tokens.get(i);
      int in = windowsOf(i);
      int syllable = vocabulary.knownSyllable(token.folded());
      boolean known = counts.of(syllable) > 0;
      int fresh = distinct.add(known ? syllable : ~(token.folded().hashCode() >>> 1), in);
      if (fresh != 0) {
        addMass(fresh, known ? counts.weight(syllable) : counts.unseen());
        for (int gram : known ? vocabulary.grams(syllable) : Terms.grams(token.folded())) {
          grams.add(gram, in);
          if (alike.odd(syllable)) {
            oddGrams.add(gram, in);
          }
        }
        if (alike.odd(syllable)) {
          alike.add(syllable, token.folded(), variants);
        }
      }
      if (known) {
        syllables.add(syllable, in);
        forms.add(vocabulary.knownForm(token.exact()), in);
        if (token.accented()) {
          accented.add(syllable, in);
        }
        if (before != Vocabulary.UNKNOWN) {
          pairs.add(Terms.pair(before, syllable), in);
        }
      }
      before = known ? syllable : Vocabulary.UNKNOWN;
    }
  }

  private int windowsOf(int token) {
    int in = 1;
    for (int i = 0; i < sentences.size(); i++) {
      Part part = sentences.get(i);
      if (token >= part.firstToken() && token < part.endToken()) {
        in |= 2 << i;
      }
    }
    return in;
  }

  private void addMass(int in, float weight) {
    for (int window = 0; window < masses.length; window++) {
      if ((in >> window & 1) != 0) {
        masses[window] += weight;
      }
    }
  }

  Counts counts() {
    return counts;
  }

  /** How many windows there are: the whole text and its longest sentences. */
  int windows() {
    return masses.length;
  }

  /** What the syllables of a window weigh together; 0 if it has none. */
  double mass(int window) {
    return masses[window];
  }

  Marks marks(Kind kind) {
    return switch (kind) {
      case SYLLABLE -> syllables;
      case PAIR -> pairs;
      case GRAM -> grams;
      case ODD_GRAM -> oddGrams;
    };
  }

  enum Kind {
    SYLLABLE,
    PAIR,
    GRAM,
    /** Of syllables that hardly any claim has. */
    ODD_GRAM
  }

  /** Whether the text has exactly this form. */
  boolean holds(int form) {
    return forms.in(form) != 0;
  }

  /** Whether the text has the syllable with accents on it. */
  boolean accents(int syllable) {
    return accented.in(syllable) != 0;
  }

  /** The syllables of the text that stand in some claim. */
  public int[] syllables() {
    return syllables.keys();
  }

  /** Syllables of claims that look like an odd one of the text, without those it has itself. */
  public int[] variants() {
    return Arrays.stream(variants.keys()).filter(one -> syllables.in(one) == 0).toArray();
  }

  /** The pairs of the text whose syllables are both known, as {@link Terms#pair} gives them. */
  public int[] pairs() {
    return pairs.keys();
  }

  /** What it counts that a wording has a syllable of the text, or one like it. */
  public float weight(int syllable) {
    return weighing.weight(syllable);
  }

  /** What it counts that a wording has a pair of the text; 0 if no claim has it. */
  public float pairWeight(int pair) {
    return weighing.pairWeight(pair);
  }

  /**
   * How near a wording is.
   *
   * @param wording numbers of its forms
   * @return above 0 if it has anything of the text; comparable for this text only
   */
  public double nearness(int[] wording, int from, int to) {
    return weighing.nearness(wording, from, to);
  }

  /** What of all that is shared counts in a wording of so many tokens; above 0, below 1. */
  public static float share(int length) {
    return Nearness.share(length);
  }

  /** Whether a wording has any of the syllables that a claim is found by. */
  boolean finds(int[] wording) {
    for (int form : wording) {
      int syllable = counts.vocabulary().syllableOf(form);
      if (syllables.in(syllable) != 0 || variants.find(syllable) != IntTable.ABSENT) {
        return true;
      }
    }
    return false;
  }
}
