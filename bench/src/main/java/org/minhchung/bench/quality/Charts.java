package org.minhchung.bench.quality;

import java.util.List;
import java.util.Locale;

/** Charts as SVG in the page itself: no script, colours from the page's own variables. */
final class Charts {

  private static final int SIDE = 320;
  private static final int LEFT = 54;
  private static final int TOP = 12;
  private static final int BOTTOM = 40;
  private static final int RIGHT = 12;

  private Charts() {}

  /** Lines between {@code least} and 1 both ways. */
  static String of(Block.Curves curves) {
    double least = least(curves);
    StringBuilder svg = open(curves.caption(), curves.across(), curves.up(), least);
    for (int i = 0; i < curves.lines().size(); i++) {
      Block.Line line = curves.lines().get(i);
      StringBuilder points = new StringBuilder();
      for (Block.Point point : line.points()) {
        points.append(at(point.across(), point.up(), least)).append(' ');
      }
      svg.append("<polyline class=\"line l")
          .append(i)
          .append("\" points=\"")
          .append(points.toString().strip())
          .append("\"><title>")
          .append(HtmlReport.escaped(line.name()))
          .append("</title></polyline>\n");
    }
    for (Block.Point point : curves.marked()) {
      String[] at = at(point.across(), point.up(), least).split(",");
      svg.append("<circle class=\"mark\" r=\"5\" cx=\"%s\" cy=\"%s\">".formatted(at[0], at[1]))
          .append("<title>")
          .append(HtmlReport.escaped(point.name()))
          .append("</title></circle>\n");
    }
    return svg.append("</svg>\n").toString();
  }

  /** Bins as dots, the diagonal of perfect calibration behind them. */
  static String of(Block.Reliability reliability) {
    StringBuilder svg = open(reliability.caption(), "said", "came true", 0);
    svg.append("<polyline class=\"diagonal\" points=\"")
        .append(at(0, 0, 0))
        .append(' ')
        .append(at(1, 1, 0))
        .append("\"/>\n");
    StringBuilder points = new StringBuilder();
    for (Calibration.Bin bin : reliability.calibration().bins()) {
      points.append(at(bin.said(), bin.came(), 0)).append(' ');
    }
    svg.append("<polyline class=\"line l0\" points=\"")
        .append(points.toString().strip())
        .append("\"/>\n");
    for (Calibration.Bin bin : reliability.calibration().bins()) {
      String[] at = at(bin.said(), bin.came(), 0).split(",");
      svg.append("<circle class=\"dot\" r=\"4\" cx=\"%s\" cy=\"%s\"/>%n".formatted(at[0], at[1]));
    }
    return svg.append("</svg>\n").toString();
  }

  /** The lowest value shown, on a tenth, so that curves near 1 can be told apart. */
  private static double least(Block.Curves curves) {
    double least = 1;
    for (Block.Line line : curves.lines()) {
      for (Block.Point point : line.points()) {
        least = Math.min(least, Math.min(point.across(), point.up()));
      }
    }
    return Math.max(0, Math.floor(10 * least - 1e-9) / 10);
  }

  private static StringBuilder open(String title, String across, String up, double least) {
    int width = LEFT + SIDE + RIGHT;
    int height = TOP + SIDE + BOTTOM;
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">%n"
            .formatted(width, height, HtmlReport.escaped(title)));
    int steps = steps(least);
    for (int i = 0; i <= steps; i++) {
      double value = least + i * (1 - least) / steps;
      String name = String.format(Locale.ROOT, "%.2f", value).replaceAll("0$", "");
      for (List<String> ends :
          List.of(
              List.of(at(least, value, least), at(1, value, least)),
              List.of(at(value, least, least), at(value, 1, least)))) {
        svg.append("<polyline class=\"grid\" points=\"")
            .append(String.join(" ", ends))
            .append("\"/>\n");
      }
      String[] left = at(least, value, least).split(",");
      svg.append(
          "<text class=\"right\" x=\"%d\" y=\"%s\" dy=\"4\">%s</text>%n"
              .formatted(LEFT - 6, left[1], name));
      String[] below = at(value, least, least).split(",");
      svg.append(
          "<text class=\"middle\" x=\"%s\" y=\"%d\">%s</text>%n"
              .formatted(below[0], TOP + SIDE + 16, name));
    }
    svg.append(
        "<text class=\"middle\" x=\"%d\" y=\"%d\">%s</text>%n"
            .formatted(LEFT + SIDE / 2, TOP + SIDE + 34, HtmlReport.escaped(across)));
    svg.append(
        "<text class=\"middle\" transform=\"translate(10 %d) rotate(-90)\">%s</text>%n"
            .formatted(TOP + SIDE / 2, HtmlReport.escaped(up)));
    return svg;
  }

  /** Lines of the grid on tenths, on every second one if there would be many. */
  private static int steps(double least) {
    int tenths = (int) Math.round(10 * (1 - least));
    return tenths > 7 && tenths % 2 == 0 ? tenths / 2 : tenths;
  }

  private static String at(double across, double up, double least) {
    double x = LEFT + SIDE * (across - least) / (1 - least);
    double y = TOP + SIDE * (1 - (up - least) / (1 - least));
    return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
  }
}
