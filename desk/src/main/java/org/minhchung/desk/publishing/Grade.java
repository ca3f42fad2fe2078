package org.minhchung.desk.publishing;

import java.util.Map;

/**
 * One step of a rating scale.
 *
 * @param key for example {@code false}; stays over versions of the scale
 * @param order 1 for the truest; the scale's length for the least true that was settled
 * @param labels what readers see, by language
 */
public record Grade(String key, int order, Map<String, String> labels) {
  public Grade {
    labels = Map.copyOf(labels);
  }
}
