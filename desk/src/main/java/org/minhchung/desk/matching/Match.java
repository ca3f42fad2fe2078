package org.minhchung.desk.matching;

import org.minhchung.engine.index.MatchAnswer;

/**
 * What the desk may say to a message.
 *
 * @param answer the engine's answer; the ids of its claims are {@code ClaimId} values
 * @param callsForHelp whether somebody seems trapped, injured or missing: emergency numbers first
 */
public record Match(MatchAnswer answer, boolean callsForHelp) {}
