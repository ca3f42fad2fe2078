package org.minhchung.tlog.verify;

/** What was to be proved is not so. */
final class Refuted extends Exception {
  private static final long serialVersionUID = 1L;

  final transient Sentence sentence;

  Refuted(String key, Object... values) {
    super(key);
    this.sentence = new Sentence(key, values);
  }
}
