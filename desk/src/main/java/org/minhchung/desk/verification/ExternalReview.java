package org.minhchung.desk.verification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.claims.ClaimId;

/**
 * Another publisher's check, imported: shown as <em>checked by …</em>, never as ours, never in our
 * log.
 *
 * @param id UUIDv7 text
 * @param publisher the publisher's name as it gives it
 * @param site its host, lower case, without {@code www.}
 * @param url where the check stands, http or https
 * @param title empty if it gave none
 * @param rating the publisher's own words
 * @param reviewedAt the day it says it checked, or null if it does not say
 * @param language BCP 47 of the review, lower case
 * @param claimant an institution or a public office that made the claim; else null
 */
public record ExternalReview(
    String id,
    ClaimId claim,
    String publisher,
    String site,
    String url,
    String title,
    String rating,
    @Nullable LocalDate reviewedAt,
    String language,
    @Nullable String claimant) {}
