package org.minhchung.engine.index;

/**
 * A claim that retrieval found near a text.
 *
 * @param nearness higher is nearer; comparable only within one answer of one index
 */
public record Near(IndexedClaim claim, double nearness) {}
