package org.minhchung.desk.claims;

/**
 * A message's id. It tells nothing, not even when the message came.
 *
 * @param value UUIDv4 text, lower case
 */
public record MessageId(String value) {}
