package org.minhchung.engine.index;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A claim that retrieval found near a text.
 *
 * @param nearness higher is nearer; comparable only within one answer of one index
 * @param meaning cosine of the text's vector and that of the claim's nearest wording, -1 to 1; null
 *     if either has none
 */
public record Near(IndexedClaim claim, double nearness, @Nullable Double meaning) {

  /** A claim of whose meaning nothing is known. */
  public Near(IndexedClaim claim, double nearness) {
    this(claim, nearness, null);
  }

  /** The same claim at another nearness. */
  Near at(double other) {
    return new Near(claim, other, meaning);
  }

  /** Best first, ties by id. */
  public static final Comparator<Near> ORDER =
      Comparator.comparingDouble((Near near) -> -near.nearness())
          .thenComparing(near -> near.claim().id());
}
