package org.minhchung.desk.claims;

/**
 * Names messages that were put together, and a group that has it as its oldest cell. It tells
 * nothing, not even when.
 *
 * @param value UUIDv4 text, lower case
 */
public record CellId(String value) {}
