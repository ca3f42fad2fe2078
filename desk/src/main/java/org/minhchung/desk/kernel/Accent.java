package org.minhchung.desk.kernel;

import java.util.Locale;

/**
 * The desk's accent colour, once for light and once for dark pages.
 *
 * @param light {@code #rrggbb}, at least 4.5 to 1 against white (WCAG 2.2, 1.4.3)
 * @param dark {@code #rrggbb}, at least 4.5 to 1 against {@value #DARK_PAGE}
 */
public record Accent(String light, String dark) {

  public static final String LIGHT_PAGE = "#ffffff";
  public static final String DARK_PAGE = "#13171f";
  private static final double ENOUGH = 4.5;

  /**
   * @throws IllegalArgumentException if a colour is malformed or cannot be read on its page
   */
  public Accent {
    light = checked(light, LIGHT_PAGE);
    dark = checked(dark, DARK_PAGE);
  }

  private static String checked(String colour, String page) {
    String lower = colour.toLowerCase(Locale.ROOT);
    if (!lower.matches("#[0-9a-f]{6}")) {
      throw new IllegalArgumentException("colour must be #rrggbb, was " + colour);
    }
    double contrast = contrast(lower, page);
    if (contrast < ENOUGH) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s on %s has contrast %.2f, needs %.1f",
              lower,
              page,
              contrast,
              ENOUGH));
    }
    return lower;
  }

  /** The contrast ratio of WCAG 2.2, 1 to 21. */
  static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
  }

  private static double channel(String colour, int at) {
    double c = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
