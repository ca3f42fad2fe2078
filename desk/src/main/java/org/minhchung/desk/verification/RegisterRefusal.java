package org.minhchung.desk.verification;

import java.util.Locale;

/** Why something cannot be proposed or decided. */
public enum RegisterRefusal {
  /** Decided already, or never proposed. */
  NOT_WAITING,
  /** Nobody decides on what they proposed. */
  SAME_PERSON,
  UNKNOWN_PARTY,
  UNKNOWN_LINK,
  /** Another publisher has this site. */
  SITE_TAKEN,
  ALREADY_LINKED,
  ALREADY_ENDING,
  /** The desk has no public address yet, so no log to say it in first. */
  NO_LOG;

  /** Key of its sentence. */
  public String key() {
    return "verification.register.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
