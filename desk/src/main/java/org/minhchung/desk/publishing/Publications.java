package org.minhchung.desk.publishing;

import java.util.List;
import java.util.Optional;
import org.minhchung.desk.claims.ClaimId;

/** What the desk has published and shown. */
public interface Publications {

  /** The newest shown version of the check that answers this claim. */
  Optional<PublishedCheck> checkOf(ClaimId claim);

  /** The newest shown version at this address. */
  Optional<PublishedCheck> bySlug(String slug);

  /**
   * The newest shown versions, latest checked first, ties by id.
   *
   * @param limit 1 to 1,000
   */
  List<PublishedCheck> latest(int offset, int limit);
}
