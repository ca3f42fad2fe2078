package org.minhchung.engine.index;

import java.util.List;
import java.util.Map;
import org.minhchung.engine.text.ReadText;

/**
 * Finds the claims near a text. Derived data: whoever owns the records can build it again.
 *
 * <p>One writer at a time, any number of readers. What {@code ClaimIndexContract} says holds for
 * every implementation.
 */
public interface ClaimIndex extends AutoCloseable {

  /** Adds the claim, or replaces the one of the same id. Seen by {@link #near} after refresh. */
  void put(IndexedClaim claim);

  /** Removes the claim of this id; nothing happens if there is none. */
  void remove(String id);

  /** Makes what was put and removed visible to {@link #near}; cheap, and not durable. */
  void refresh();

  /**
   * Makes everything so far durable.
   *
   * @param change the number of the last change of the records that this index has applied
   */
  void commit(long change);

  /** The change number of the last commit, or 0 for an index that was never committed. */
  long committed();

  /** How many claims are visible. */
  int size();

  /**
   * The claims nearest to the text or to one of its sentences, best first; ties are ordered by id
   * so that the same records give the same answer on any machine. A claim that shares nothing but
   * characters of common words is not near. Where an encoder reads both, words and meaning count in
   * equal parts; what is near in meaning alone is found in an approximate way, so that of two
   * claims almost equally far off one may be missed.
   *
   * @param limit at most this many, 1 to 1,000
   */
  List<Near> near(ReadText text, int limit);

  /**
   * In how many claims each folded term stands, for weighting by rarity.
   *
   * @return an entry for each asked term, 0 if it stands nowhere
   */
  Map<String, Integer> frequencies(List<String> terms);

  @Override
  void close();
}
