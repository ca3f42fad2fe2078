package org.minhchung.engine.cluster;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/**
 * A message as the records hold it.
 *
 * @param cell where it stands
 * @param day the day the message came in
 * @param text as it was given to {@link Grouper#add}
 */
public record Placed(UUID message, UUID cell, LocalDate day, String text) {

  /** The order in which rows are taken over, so that the order they are read in says nothing. */
  static final Comparator<Placed> ORDER =
      Comparator.comparing(Placed::day).thenComparing(Placed::message);
}
