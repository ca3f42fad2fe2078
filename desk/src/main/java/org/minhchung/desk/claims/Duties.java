package org.minhchung.desk.claims;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.minhchung.desk.kernel.PersonId;

/** Who keeps the desk when, and what they tell whoever comes next. */
public interface Duties {

  /** A part of a day. */
  enum Part {
    MORNING,
    AFTERNOON,
    NIGHT;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Part> of(String key) {
      return Arrays.stream(values()).filter(part -> part.key().equals(key)).findFirst();
    }
  }

  /**
   * One duty.
   *
   * @param note what whoever comes next should know; may be empty; 1,000 characters at most
   * @param version refuses to overwrite
   */
  record Duty(LocalDate day, Part part, PersonId person, String note, int version) {}

  /** The duties of these days, in order. */
  List<Duty> between(LocalDate first, LocalDate last);

  /** Puts somebody on a duty, in the caller's write transaction; they may be on it already. */
  void put(LocalDate day, Part part, PersonId person);

  /** Takes somebody off a duty, in the caller's write transaction. */
  void drop(LocalDate day, Part part, PersonId person);

  /**
   * Writes the hand-over note, in the caller's write transaction.
   *
   * @return false if it is no longer at this version
   */
  boolean note(LocalDate day, Part part, PersonId person, int version, String note);
}
