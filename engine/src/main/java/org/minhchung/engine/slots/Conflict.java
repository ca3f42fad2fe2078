package org.minhchung.engine.slots;

/**
 * A place where message and claim contradict each other; forbids an automatic answer.
 *
 * @param kind what differs
 * @param claim what the claim says, in the claim's own words; never empty
 * @param message what the message says instead, in its own words; empty if it says nothing there,
 *     as when the claim is denied in one and not in the other
 */
public record Conflict(SlotKind kind, String claim, String message) {}
