package org.minhchung.tlog.verify;

/** Something is missing or not in its format: nothing is proved, and nothing refuted. */
final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  final transient Sentence sentence;

  Unreadable(String key, Object... values) {
    super(key);
    this.sentence = new Sentence(key, values);
  }
}
