package org.minhchung.desk.verification;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.minhchung.desk.kernel.DeskId;

/** Where imported reviews are kept. Methods run in the caller's transaction. */
public interface ReviewShelf {

  /** A review and what identifies it. */
  record Kept(ReviewKey key, ExternalReview review) {}

  /**
   * Those of these that are there.
   *
   * @param keys at most 1,000
   */
  Map<ReviewKey, ExternalReview> byKeys(DeskId desk, Collection<ReviewKey> keys);

  /**
   * Files reviews whose keys are new.
   *
   * @param reviews at most 1,000
   */
  void add(DeskId desk, List<Kept> reviews);

  /** Writes anew everything that is not key, id or claim. */
  void change(DeskId desk, List<Kept> reviews);
}
