package org.minhchung.desk.verification;

import java.util.List;
import org.minhchung.desk.claims.ClaimId;

/** What other publishers have checked. */
public interface ExternalReviews {

  /** The reviews of a claim, newest first; may be empty. */
  List<ExternalReview> of(ClaimId claim);
}
