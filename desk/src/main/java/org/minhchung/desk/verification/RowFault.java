package org.minhchung.desk.verification;

import java.util.Locale;

/** Why one row of a file was not taken. The good rows beside it are. */
public enum RowFault {
  NO_CLAIM,
  CLAIM_TOO_LONG,
  NO_ADDRESS,
  BAD_ADDRESS,
  PERSONAL_PAGE,
  NO_PUBLISHER,
  NO_RATING,
  FIELD_TOO_LONG,
  FUTURE_DATE,
  NUL,
  BROKEN_CHARACTERS,
  LINE_TOO_LONG,
  BAD_QUOTES,
  TOO_MANY_CELLS,
  BAD_JSON,
  NOT_A_REVIEW,
  CONTRADICTS;

  /** The key of its sentence, {@code import_vi.properties} and its sisters. */
  public String key() {
    return "row." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
