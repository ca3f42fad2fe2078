package org.minhchung.desk.claims;

/** What became of a deed. */
public sealed interface Done {

  /**
   * It is done and can be undone for ten minutes.
   *
   * @param deed its id
   * @param items how many items it changed
   * @param missed how many somebody else had changed meanwhile; they were left alone
   */
  record Well(String deed, int items, int missed) implements Done {}

  /** A second person has to agree first: the engine takes them for different things. */
  record Waits(String proposal) implements Done {}

  /** It cannot be done; the key of the sentence that says why. */
  record Refused(String key) implements Done {}
}
