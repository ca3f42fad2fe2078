package org.minhchung.desk.intake;

import java.util.List;
import org.minhchung.desk.claims.Claim;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.publishing.PublishedCheck;
import org.minhchung.desk.verification.ExternalReview;

/** What answers a claim. Our own check goes before anybody else's. */
public sealed interface Found {

  ClaimId claim();

  /** Checked by this desk. */
  record Ours(PublishedCheck check) implements Found {
    @Override
    public ClaimId claim() {
      return check.claimId();
    }
  }

  /**
   * Checked by others, and shown as theirs.
   *
   * @param reviews newest first; at least one
   */
  record Others(Claim said, List<ExternalReview> reviews) implements Found {
    public Others {
      reviews = List.copyOf(reviews);
      if (reviews.isEmpty()) {
        throw new IllegalArgumentException("nobody has checked " + said.id().value());
      }
    }

    @Override
    public ClaimId claim() {
      return said.id();
    }
  }
}
