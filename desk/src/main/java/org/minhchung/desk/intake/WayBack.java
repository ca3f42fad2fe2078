package org.minhchung.desk.intake;

/**
 * How somebody comes back to what they left. Shown once; the records hold what it hashes to.
 *
 * @param link the secret part of the private link, 22 characters of base64url: 128 bits
 * @param code six characters of {@link WayBackKeys#ALPHABET}, to be written down or said aloud
 */
public record WayBack(String link, String code) {}
