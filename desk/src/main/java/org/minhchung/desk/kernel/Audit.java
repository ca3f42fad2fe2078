package org.minhchung.desk.kernel;

/**
 * Who did what, when: ids and names of fields, never a text, kept for one year.
 *
 * <p>Rows about a message, a sighting, a group, an appeal or a reply carry the day alone.
 */
public interface Audit {

  /**
   * Notes the deed in the caller's write transaction, so that it is there if and only if what was
   * done is.
   *
   * @param action past tense, room first, for example {@code claims.group-split}
   * @param subject id of what it was done to
   * @param fields names of what changed; no values
   * @throws IllegalStateException if no write transaction is open
   */
  void record(Actor by, String action, String subject, String... fields);
}
