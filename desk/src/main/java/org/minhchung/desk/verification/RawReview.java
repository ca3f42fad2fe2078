package org.minhchung.desk.verification;

/**
 * A review as a file gives it: the Fact Check Tools fields as plain text, nothing checked yet. What
 * is missing is empty. Addresses of the posts a review is about are never read.
 *
 * @param claim what was said
 * @param claimant who said it, as the publisher wrote
 * @param publisher the publisher's name
 * @param site its host, if the file gives one
 * @param url where the review stands
 * @param rating the publisher's words
 * @param language a tag or the name of a language
 */
record RawReview(
    String claim,
    String claimant,
    String publisher,
    String site,
    String url,
    String title,
    String reviewDate,
    String rating,
    String language) {}
