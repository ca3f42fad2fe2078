package org.minhchung.engine.index;

/**
 * A claim's sentence in one language.
 *
 * @param language BCP 47, lower case, for example {@code vi}
 * @param text the sentence as the desk wrote it
 */
public record Wording(String language, String text) {}
