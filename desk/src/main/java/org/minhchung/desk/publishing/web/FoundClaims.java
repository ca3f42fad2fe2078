package org.minhchung.desk.publishing.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What {@code claims:search} answers, in the shape of the Fact Check Tools API, v1alpha1: empty
 * parts are left out, so nothing found is {@code {}}. Claimant and date of a claim are never there:
 * a check is about a statement.
 *
 * @param claims one for each check, its verdict always with it
 * @param nextPageToken empty on the last page
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record FoundClaims(List<FoundClaim> claims, String nextPageToken) {

  FoundClaims {
    claims = List.copyOf(claims);
  }

  /**
   * @param claimReview one for each language the check is asked for and written in
   */
  record FoundClaim(String text, List<Review> claimReview) {
    FoundClaim {
      claimReview = List.copyOf(claimReview);
    }
  }

  /**
   * @param reviewDate RFC 3339, the start of the day in UTC
   * @param textualRating the grade's label
   */
  record Review(
      Publisher publisher,
      String url,
      String title,
      String reviewDate,
      String textualRating,
      String languageCode) {}

  /**
   * @param site the host, without {@code www.}
   */
  record Publisher(String name, String site) {}
}
