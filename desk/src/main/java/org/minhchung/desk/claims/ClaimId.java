package org.minhchung.desk.claims;

/**
 * A claim's id.
 *
 * @param value UUIDv7 text, lower case
 */
public record ClaimId(String value) {}
