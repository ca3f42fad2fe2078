package org.minhchung.engine.slots;

/**
 * When the moon is new and where the sun stands, as days of Viet Nam (UTC+7).
 *
 * <p>Source: J. Meeus, Astronomical Algorithms, 2nd edition: new moons by chapter 49 (periodic
 * terms above 0.0001 day), the sun's apparent longitude by chapter 25 (to 0.01°, a quarter of an
 * hour), the difference between even and earthly time by the polynomials of Espenak and Meeus
 * (2006). Good for 1900 to 2100.
 */
final class Moon {

  /** Mean length of a month of the moon, in days. */
  static final double MONTH = 29.530588861;

  /** Julian day of the new moon numbered 0, in January 2000. */
  private static final double FIRST = 2451550.09766;

  private static final double JULIAN_OF_1970 = 2440587.5;
  private static final double VIET_NAM = 7 / 24.0;
  private static final double CENTURY = 36525;

  private Moon() {}

  /** The number of the last new moon of which the mean is at or before this day, or one beside. */
  static int numberAt(long epochDay) {
    return (int) Math.floor((epochDay + JULIAN_OF_1970 - FIRST) / MONTH);
  }

  /** The day of Viet Nam, counted from 1970, on which the moon of this number is new. */
  static long newMoon(int number) {
    double k = number;
    double t = k / 1236.85;
    double mean =
        FIRST
            + MONTH * k
            + 0.00015437 * t * t
            - 0.000000150 * t * t * t
            + 0.00000000073 * t * t * t * t;
    double sun = radians(2.5534 + 29.10535670 * k - 0.0000014 * t * t);
    double moon = radians(201.5643 + 385.81693528 * k + 0.0107582 * t * t);
    double node = radians(160.7108 + 390.67050284 * k - 0.0016118 * t * t);
    double rise = radians(124.7746 - 1.56375588 * k + 0.0020672 * t * t);
    double e = 1 - 0.002516 * t - 0.0000074 * t * t;
    double correction =
        -0.40720 * Math.sin(moon)
            + 0.17241 * e * Math.sin(sun)
            + 0.01608 * Math.sin(2 * moon)
            + 0.01039 * Math.sin(2 * node)
            + 0.00739 * e * Math.sin(moon - sun)
            - 0.00514 * e * Math.sin(moon + sun)
            + 0.00208 * e * e * Math.sin(2 * sun)
            - 0.00111 * Math.sin(moon - 2 * node)
            - 0.00057 * Math.sin(moon + 2 * node)
            + 0.00056 * e * Math.sin(2 * moon + sun)
            - 0.00042 * Math.sin(3 * moon)
            + 0.00042 * e * Math.sin(sun + 2 * node)
            + 0.00038 * e * Math.sin(sun - 2 * node)
            - 0.00024 * e * Math.sin(2 * moon - sun)
            - 0.00017 * Math.sin(rise);
    double planets =
        0.000325 * Math.sin(radians(299.77 + 0.107408 * k - 0.009173 * t * t))
            + 0.000165 * Math.sin(radians(251.88 + 0.016321 * k))
            + 0.000164 * Math.sin(radians(251.83 + 26.651886 * k))
            + 0.000126 * Math.sin(radians(349.42 + 36.412478 * k))
            + 0.000110 * Math.sin(radians(84.66 + 18.206239 * k));
    double even = mean + correction + planets;
    double earthly = even - delay(2000 + t * 100) / 86400;
    return (long) Math.floor(earthly - JULIAN_OF_1970 + VIET_NAM);
  }

  /** In which twelfth of the sky the sun stands when this day of Viet Nam begins, 0 to 11. */
  static int sector(long epochDay) {
    double julian = epochDay + JULIAN_OF_1970 - VIET_NAM;
    double t = (julian + delay(2000 + (julian - 2451545) / 365.25) / 86400 - 2451545.0) / CENTURY;
    double mean = 280.46646 + 36000.76983 * t + 0.0003032 * t * t;
    double anomaly = radians(357.52911 + 35999.05029 * t - 0.0001537 * t * t);
    double center =
        (1.914602 - 0.004817 * t - 0.000014 * t * t) * Math.sin(anomaly)
            + (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly)
            + 0.000289 * Math.sin(3 * anomaly);
    double apparent = mean + center - 0.00569 - 0.00478 * Math.sin(radians(125.04 - 1934.136 * t));
    double turned = apparent % 360;
    return (int) Math.floor((turned < 0 ? turned + 360 : turned) / 30);
  }

  /** Seconds by which even time leads earthly time. */
  private static double delay(double year) {
    if (year < 1950) {
      double t = year - 1900;
      return year < 1920
          ? -2.79 + 1.494119 * t - 0.0598939 * t * t + 0.0061966 * t * t * t
          : 21.20
              + 0.84493 * (year - 1920)
              - 0.076100 * Math.pow(year - 1920, 2)
              + 0.0020936 * Math.pow(year - 1920, 3);
    }
    if (year < 1986) {
      double t = year - 1950;
      return 29.07 + 0.407 * t - t * t / 233 + t * t * t / 2547;
    }
    double t = year - 2000;
    return year < 2005
        ? 63.86 + 0.3345 * t - 0.060374 * t * t + 0.0017275 * t * t * t
        : 62.92 + 0.32217 * t + 0.005589 * t * t;
  }

  private static double radians(double degrees) {
    return Math.toRadians(degrees % 360);
  }
}
