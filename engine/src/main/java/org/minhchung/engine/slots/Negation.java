package org.minhchung.engine.slots;

import java.util.List;

/**
 * A word that denies, and what it reaches.
 *
 * @param token index of the denying word
 * @param before index of the nearest word of weight before it in its clause, or -1
 * @param scope indices of the one to three words of weight it reaches, nearest first; never empty
 */
record Negation(int token, int before, List<Integer> scope, Span span) {}
