package org.minhchung.desk.intake;

import java.util.Locale;

/** Why a source is not watched. */
public enum SourceRefusal {
  UNREADABLE,
  /** Where persons post: the desk bridges nobody's account. */
  PERSONAL,
  /** No publisher with an imprint in the register has this host. */
  NOT_IN_REGISTER,
  ALREADY_WATCHED,
  TOO_MANY,
  NOT_WATCHED,
  /** The desk has no public address yet, so no log to say it in first. */
  NO_LOG;

  /** Key of its sentence. */
  public String key() {
    return "intake.source.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
