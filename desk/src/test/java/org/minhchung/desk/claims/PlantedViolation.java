package org.minhchung.desk.claims;

import org.minhchung.desk.verification.ExternalReview;

/**
 * Breaks the wall between what is said and what is judged, so that the walls test can be seen to
 * find it.
 */
public final class PlantedViolation {

  private PlantedViolation() {}

  public static String lookAt(ExternalReview review) {
    return review.rating();
  }
}
