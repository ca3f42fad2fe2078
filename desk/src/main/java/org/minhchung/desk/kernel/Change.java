package org.minhchung.desk.kernel;

/**
 * Something that happened in one room and that others may want to know.
 *
 * @param number dense, ascending in the order of commits; taken under the writer's lock
 * @param topic what happened, past tense, for example {@code publication-shown}
 * @param subject id of what it happened to
 * @param payload JSON object with ids, dates and keys; never a text of a message, never a person
 */
public record Change(long number, DeskId desk, String topic, String subject, String payload) {}
