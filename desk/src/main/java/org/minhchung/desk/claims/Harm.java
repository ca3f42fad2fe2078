package org.minhchung.desk.claims;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What may come of it if people believe something that is not so: to health, safety, money, freedom
 * from violence, or rights. The rubric in words is a sentence for each step, on the page where the
 * step is chosen and on the public page about the queue.
 */
public enum Harm {
  /** Nobody has looked yet; counts as {@link #SOME}. */
  UNKNOWN(1),
  /** A curiosity; nobody would act on it. */
  NONE(0),
  /** Somebody may lose a little time or money. */
  SOME(1),
  /** Somebody may be hurt, lose savings, or be kept from a right. */
  SERIOUS(2),
  /** Lives, or many people, within days. */
  URGENT(3);

  private final int steps;

  Harm(int steps) {
    this.steps = steps;
  }

  /** 0 to 3. */
  int steps() {
    return steps;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Harm> of(String key) {
    return Arrays.stream(values()).filter(harm -> harm.key().equals(key)).findFirst();
  }
}
