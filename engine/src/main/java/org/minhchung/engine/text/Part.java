package org.minhchung.engine.text;

/**
 * One sentence of a text, in the order it was written.
 *
 * @param start first char in {@link ReadText#tidied()}
 * @param end char after the last in {@link ReadText#tidied()}
 * @param firstToken index of its first token in {@link ReadText#tokens()}
 * @param endToken index after its last token; equal to {@code firstToken} if it holds none
 */
public record Part(int start, int end, int firstToken, int endToken) {}
