package org.minhchung.engine.score;

/** A decision with the node that says why. */
public record Reasoned(Decision decision, Why why) {}
