package org.minhchung.desk.claims;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a claim is about: a closed list, so that nobody can be found under a topic of their own. */
public enum Topic {
  HEALTH,
  VACCINE,
  FOOD,
  DISASTER,
  WEATHER,
  SCAM,
  MONEY,
  JOB,
  SCHOOL,
  TRAFFIC,
  OFFICES,
  ENERGY,
  ENVIRONMENT,
  TECHNOLOGY,
  HISTORY,
  WORLD,
  OTHER;

  /** In rows, forms and keys of sentences. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Topic> of(String key) {
    return Arrays.stream(values()).filter(topic -> topic.key().equals(key)).findFirst();
  }
}
