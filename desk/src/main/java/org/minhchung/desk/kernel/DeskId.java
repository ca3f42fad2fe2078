package org.minhchung.desk.kernel;

/**
 * The desk a row belongs to. An installation runs one desk, yet every row says whose it is.
 *
 * @param value UUIDv7 text, lower case
 */
public record DeskId(String value) {}
