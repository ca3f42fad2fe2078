package org.minhchung.engine.index;

import java.util.Comparator;

/**
 * A claim that retrieval found near a text.
 *
 * @param nearness higher is nearer; comparable only within one answer of one index
 */
public record Near(IndexedClaim claim, double nearness) {

  /** Best first, ties by id. */
  public static final Comparator<Near> ORDER =
      Comparator.comparingDouble((Near near) -> -near.nearness())
          .thenComparing(near -> near.claim().id());
}
