package org.minhchung.engine.text;

/**
 * A private thing in a text.
 *
 * @param start first char
 * @param end char after the last
 * @param value normalised, what is hashed; not hashed for a name
 */
record Found(int start, int end, MaskKind kind, String value) {}
