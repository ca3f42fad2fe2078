package org.minhchung.engine.text;

import java.util.List;

/**
 * A message or a claim, read once so that nobody after has to tidy it again.
 *
 * @param tidied NFC, one space or one line break between words, no invisible characters, as {@link
 *     Tidy} gives; what a person may be shown
 * @param tokens the syllables and numbers of the body, as {@link TextReader} says: forward headers,
 *     links, the asker's frame and signs are cut off; may be empty. Starts ascend; tokens written
 *     out from one short form share start and end
 * @param parts the sentences of the body that hold at least one token, in order; may be empty
 * @param manner whether the text asks if something is so, or says it
 */
public record ReadText(String tidied, List<Token> tokens, List<Part> parts, Manner manner) {

  /** How the text carries its claim. */
  public enum Manner {
    STATED,
    ASKED
  }

  public ReadText {
    tokens = List.copyOf(tokens);
    parts = List.copyOf(parts);
  }

  /**
   * The same text as if it ended after so many tokens; itself if it has no more.
   *
   * @param most at least 0
   */
  public ReadText first(int most) {
    if (tokens.size() <= most) {
      return this;
    }
    List<Part> begun =
        parts.stream()
            .filter(part -> part.firstToken() < most)
            .map(
                part ->
                    part.endToken() <= most
                        ? part
                        : new Part(
                            part.start(), tokens.get(most - 1).end(), part.firstToken(), most))
            .toList();
    return new ReadText(tidied, tokens.subList(0, most), begun, manner);
  }

  /** The words of one part, as a person may be shown them. */
  public String textOf(Part part) {
    return tidied.substring(part.start(), part.end());
  }
}
