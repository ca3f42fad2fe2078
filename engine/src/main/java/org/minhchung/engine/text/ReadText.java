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

  /** The words of one part, as a person may be shown them. */
  public String textOf(Part part) {
    return tidied.substring(part.start(), part.end());
  }
}
