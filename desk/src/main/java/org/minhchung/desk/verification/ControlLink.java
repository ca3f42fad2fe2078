package org.minhchung.desk.verification;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.fetch.WebAddress;

/**
 * That one party controls another.
 *
 * @param id the entry that filed it
 * @param since the day it began, or null if nobody says
 * @param source the public page that says so
 */
public record ControlLink(
    RegisterEntryId id,
    PartyId controlled,
    PartyId controller,
    Control control,
    @Nullable LocalDate since,
    WebAddress source) {

  /** How. */
  public enum Control {
    OWNER,
    FUNDER,
    DIRECTOR;

    /** In rows, forms and keys of sentences. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @throws IllegalArgumentException if it would control itself
   */
  public ControlLink {
    if (controlled.equals(controller)) {
      throw new IllegalArgumentException("nobody controls themselves in the register");
    }
  }
}
