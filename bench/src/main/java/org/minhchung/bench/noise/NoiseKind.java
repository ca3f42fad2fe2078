package org.minhchung.bench.noise;

/** One way in which a text is spoilt on its way. */
public enum NoiseKind {
  BARE("no diacritics", "every mark gone, đ as d"),
  PARTLY_BARE("partial diacritics", "of ten words four bare, two without their tone"),
  DECOMPOSED("NFD", "marks as characters of their own"),
  TONE_MOVED("tone placement", "the other of the two conventions: hoà for hòa, thuý for thúy"),
  TEENCODE("teencode", "short forms for two of three words that have one"),
  TYPOS_5("typos 5 %", "of the letters: neighbour key, lost, doubled, exchanged"),
  TYPOS_10("typos 10 %", "of the letters: neighbour key, lost, doubled, exchanged"),
  CLUTTER("forwarded clutter", "forward header, greeting, other talk, calls to share, links"),
  ALL("all at once", "teencode, 10 % typos, no diacritics, and clutter around it");

  private final String label;
  private final String meaning;

  NoiseKind(String label, String meaning) {
    this.label = label;
    this.meaning = meaning;
  }

  /** How a table calls it. */
  public String label() {
    return label;
  }

  /** What it does, in a few words. */
  public String meaning() {
    return meaning;
  }

  /** Whether it changes a text that has no Vietnamese letters. */
  public boolean spoilsEnglish() {
    return switch (this) {
      case TYPOS_5, TYPOS_10, CLUTTER, ALL -> true;
      case BARE, PARTLY_BARE, DECOMPOSED, TONE_MOVED, TEENCODE -> false;
    };
  }
}
