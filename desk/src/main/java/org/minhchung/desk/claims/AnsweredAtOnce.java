package org.minhchung.desk.claims;

import java.time.LocalDate;
import java.util.Map;

/** How many questions were answered without anybody's work. The room that matches implements it. */
public interface AnsweredAtOnce {

  /** Bands by day; a day of few or none may be missing. */
  Map<LocalDate, ReachBand> between(LocalDate first, LocalDate last);
}
