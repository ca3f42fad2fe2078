package org.minhchung.desk.claims;

import java.util.Map;

/**
 * A statement in one sentence, in one or more languages. Says nothing of whether it is so.
 *
 * @param texts the sentence by language (BCP 47, lower case); at least one
 * @param topic key from the closed list, or empty
 */
public record Claim(ClaimId id, ClaimKind kind, String topic, Map<String, ClaimText> texts) {

  /**
   * @throws IllegalArgumentException if there is no text
   */
  public Claim {
    texts = Map.copyOf(texts);
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("a claim needs a sentence in at least one language");
    }
  }

  /** The sentence in this language, else in Vietnamese, else in English, else in any. */
  public ClaimText in(String language) {
    for (String wanted : new String[] {language, "vi", "en"}) {
      ClaimText text = texts.get(wanted);
      if (text != null) {
        return text;
      }
    }
    return texts.values().iterator().next();
  }
}
