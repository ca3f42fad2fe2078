package org.minhchung.engine.index;

import org.jspecify.annotations.Nullable;
import org.minhchung.engine.score.Decision;

/**
 * A sentence of a long forward and what is known of it.
 *
 * @param start first char in the tidied text
 * @param end char after the last
 * @param text the sentence
 * @param claim the best candidate's id, or null if nothing is known of this sentence
 * @param probability of that candidate; 0 without one
 */
public record AnsweredPart(
    int start,
    int end,
    String text,
    Decision decision,
    @Nullable String claim,
    double probability) {}
