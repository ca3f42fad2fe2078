package org.minhchung.desk.claims;

import java.time.LocalDate;
import java.util.Map;

/**
 * How far something has spread, told in bands.
 *
 * @param band the largest of any day
 * @param growth how the last two days compare with the six before
 */
public record Reach(ReachBand band, Growth growth) {

  public static final Reach UNKNOWN = new Reach(ReachBand.FEW, Growth.STEADY);

  private static final int NEW_DAYS = 2;
  private static final int COMPARED_DAYS = 8;

  /** Where it is going. */
  public enum Growth {
    RISING,
    STEADY,
    FADING
  }

  /**
   * @param days the band of each day on which there was one above {@link ReachBand#FEW}
   */
  public static Reach of(Map<LocalDate, ReachBand> days, LocalDate today) {
    ReachBand most = ReachBand.FEW;
    ReachBand now = ReachBand.FEW;
    ReachBand before = ReachBand.FEW;
    for (Map.Entry<LocalDate, ReachBand> each : days.entrySet()) {
      LocalDate day = each.getKey();
      most = most.or(each.getValue());
      if (day.isAfter(today.minusDays(NEW_DAYS))) {
        now = now.or(each.getValue());
      } else if (day.isAfter(today.minusDays(COMPARED_DAYS))) {
        before = before.or(each.getValue());
      }
    }
    int order = now.compareTo(before);
    return new Reach(most, order > 0 ? Growth.RISING : order < 0 ? Growth.FADING : Growth.STEADY);
  }

  /** Of several cells the one that reached most: people are never added up. */
  public Reach or(Reach other) {
    int order = band.compareTo(other.band);
    if (order != 0) {
      return order > 0 ? this : other;
    }
    return growth.compareTo(other.growth) <= 0 ? this : other;
  }
}
