package org.minhchung.desk.claims;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why something in the queue is not checked. Public, as a count and, for claims, by sentence. */
public enum CloseReason {
  OPINION,
  FORECAST,
  SATIRE,
  QUESTION,
  /** It is about a private person. */
  PRIVATE,
  /** Nobody can tell what is meant. */
  UNCLEAR,
  /** It is known already and was not recognised. */
  KNOWN,
  /** All its messages are gone, and nobody came to it. */
  EXPIRED;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a person may choose it. */
  public boolean chosen() {
    return this != EXPIRED;
  }

  /** Whether it says that nothing could be rated, so that the texts go after seven days. */
  public boolean unrated() {
    return this == OPINION || this == FORECAST || this == SATIRE || this == QUESTION;
  }

  public static Optional<CloseReason> of(String key) {
    return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
  }
}
