package org.minhchung.desk.verification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.claims.ClaimText;

/**
 * A review as it may be filed: read, checked, and without anybody in it who is not an institution
 * or a public office.
 *
 * @param title empty if there is none
 * @param reviewedOn null if the publisher does not say, or says it in a way nobody understands
 * @param language primary subtag, {@code und} if unknown
 * @param claimant null if there is none to name
 */
public record FoundReview(
    ReviewKey key,
    ClaimText claim,
    String publisher,
    String site,
    String url,
    String title,
    String rating,
    @Nullable LocalDate reviewedOn,
    String language,
    @Nullable String claimant) {

  /** Everything a reader is told; two rows that say the same are one. */
  record Said(
      String publisher,
      String site,
      String url,
      String title,
      String rating,
      @Nullable LocalDate reviewedOn,
      String language,
      @Nullable String claimant) {

    static Said by(ExternalReview kept) {
      return new Said(
          kept.publisher(),
          kept.site(),
          kept.url(),
          kept.title(),
          kept.rating(),
          kept.reviewedAt(),
          kept.language(),
          kept.claimant());
    }
  }

  Said said() {
    return new Said(publisher, site, url, title, rating, reviewedOn, language, claimant);
  }

  /** The review under an id of ours. */
  ExternalReview as(String id, ClaimId claimId) {
    return new ExternalReview(
        id, claimId, publisher, site, url, title, rating, reviewedOn, language, claimant);
  }
}
