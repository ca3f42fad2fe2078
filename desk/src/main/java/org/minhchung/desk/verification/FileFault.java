package org.minhchung.desk.verification;

import java.util.Locale;

/** Why a file was not read, or not to its end. */
public enum FileFault {
  MISSING,
  NOT_A_FILE,
  UNREADABLE,
  EMPTY,
  BINARY,
  OTHER_ENCODING,
  ONE_COLUMN,
  WRONG_HEADER,
  BREAKS_OFF;

  /** The key of its sentence, {@code import_vi.properties} and its sisters. */
  public String key() {
    return "file." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
