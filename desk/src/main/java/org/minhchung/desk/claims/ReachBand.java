package org.minhchung.desk.claims;

/**
 * How many people asked, as far as anybody may know: a band, never a number. The same for readers
 * and staff (promise 10).
 */
public enum ReachBand {
  /** Ten or fewer, perhaps none. */
  FEW(0),
  TEN(10),
  FIFTY(50),
  HUNDRED(100),
  FIVE_HUNDRED(500),
  THOUSAND(1_000),
  FIVE_THOUSAND(5_000),
  TEN_THOUSAND(10_000),
  FIFTY_THOUSAND(50_000),
  HUNDRED_THOUSAND(100_000);

  private final int moreThan;

  ReachBand(int moreThan) {
    this.moreThan = moreThan;
  }

  /** The band's floor: more people than this asked. 0 says nothing, not even that somebody did. */
  public int moreThan() {
    return moreThan;
  }

  /** The band of a number. */
  public static ReachBand of(long people) {
    ReachBand band = FEW;
    for (ReachBand next : values()) {
      if (people > next.moreThan) {
        band = next;
      }
    }
    return band;
  }

  /** The band with this floor. */
  public static ReachBand ofFloor(int moreThan) {
    return of(moreThan + 1L);
  }

  public ReachBand or(ReachBand other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
