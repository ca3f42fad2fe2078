package org.minhchung.engine.score;

import java.util.List;

/**
 * One node of an explanation: a value, the reason for it, and what it was made from.
 *
 * <p>The tree is the one that was computed, not a story told afterwards. Words come from the
 * resource {@code why_<language>.properties} of this package, so that a page and a command line can
 * say the same in another language.
 *
 * @param value what this step came to; a probability, a similarity or a count, as the key says
 * @param key names the sentence, for example {@code grams.cosine}
 * @param arguments what fills the sentence's places, in order
 * @param details what it was made from; may be empty
 */
public record Why(double value, String key, List<String> arguments, List<Why> details) {

  public Why {
    arguments = List.copyOf(arguments);
    details = List.copyOf(details);
  }
}
