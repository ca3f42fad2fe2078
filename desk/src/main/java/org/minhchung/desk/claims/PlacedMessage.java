package org.minhchung.desk.claims;

import java.time.LocalDate;

/**
 * A message and the cell it stands in.
 *
 * @param since the day the cell was opened
 * @param day the day the message came
 */
public record PlacedMessage(
    MessageId message, CellId cell, LocalDate since, LocalDate day, String text) {}
