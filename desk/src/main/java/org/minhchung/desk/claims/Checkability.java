package org.minhchung.desk.claims;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How well evidence could settle it. */
public enum Checkability {
  /** Nobody has looked yet; counts as {@link #HARD}. */
  UNKNOWN(1),
  /** A document, a figure or an office says so or not. */
  EASY(2),
  /** It takes witnesses, experts or time. */
  HARD(1),
  /** Nothing could settle it: closed with the reason, not left. */
  IMPOSSIBLE(0);

  private final int steps;

  Checkability(int steps) {
    this.steps = steps;
  }

  /** 0 to 2. */
  int steps() {
    return steps;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Checkability> of(String key) {
    return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
  }
}
