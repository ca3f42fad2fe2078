package org.minhchung.desk.intake;

import java.time.LocalDate;
import java.util.List;
import org.minhchung.desk.claims.ClaimId;

/** Sealed reply addresses, filed under their claim and under no message. */
public interface SealedAddresses {

  /** Files one in the caller's write transaction. */
  void keep(SealedAddress address);

  /**
   * The next addresses of a claim, in the order of their ids.
   *
   * @param after the last id of the page before, or an empty text
   */
  List<SealedAddress> of(ClaimId claim, String after, int limit);

  /** Removes one that has been answered, in the caller's write transaction. */
  void remove(String id);

  /**
   * Removes those that expire on this day or before, in the caller's write transaction.
   *
   * @param atMost 1 to 1,000
   * @return how many were removed
   */
  int expire(LocalDate through, int atMost);
}
