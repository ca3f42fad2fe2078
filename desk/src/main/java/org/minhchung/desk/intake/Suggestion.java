package org.minhchung.desk.intake;

import org.minhchung.engine.index.Candidate;

/**
 * Something that may be meant, together with what answers it: never a claim without its verdict.
 */
public record Suggestion(Found found, Candidate candidate) {}
