package org.minhchung.desk.claims;

import java.util.Map;

/**
 * A claim about to be filed.
 *
 * @param topic key from the closed list, or empty
 * @param source where the claim has its id: a host, the name of a file of samples; not empty
 * @param sourceId its id there; not empty
 * @param texts the sentence by language (BCP 47, lower case); at least one
 */
public record NewClaim(
    ClaimKind kind, String topic, String source, String sourceId, Map<String, ClaimText> texts) {

  /**
   * @throws IllegalArgumentException if there is no text, no source or no id
   */
  public NewClaim {
    texts = Map.copyOf(texts);
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("a claim needs a sentence in at least one language");
    }
    if (source.isBlank() || sourceId.isBlank()) {
      throw new IllegalArgumentException("a claim needs a source and its id there");
    }
  }
}
