package org.minhchung.bench.quality;

import java.util.List;

/** A piece of the report; text, page and JSON show the same pieces. */
sealed interface Block {

  /** A short key, unique in a report. */
  String id();

  String caption();

  /**
   * Rows of cells under column names.
   *
   * @param columns the first names what a row is about
   */
  record Table(String id, String caption, List<String> columns, List<List<Cell>> rows)
      implements Block {
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      for (List<Cell> row : rows) {
        if (row.size() != columns.size()) {
          throw new IllegalArgumentException(
              "a row of %d cells under %d columns in %s".formatted(row.size(), columns.size(), id));
        }
      }
    }
  }

  /**
   * Lines between 0 and 1 both ways.
   *
   * @param marked a point that is pointed out, or none
   */
  record Curves(
      String id, String caption, String across, String up, List<Line> lines, List<Point> marked)
      implements Block {
    public Curves {
      lines = List.copyOf(lines);
      marked = List.copyOf(marked);
    }
  }

  /** Said against come true. */
  record Reliability(String id, String caption, Calibration calibration, Figure error)
      implements Block {}

  /** A named line through points, in order. */
  record Line(String name, List<Point> points) {
    public Line {
      points = List.copyOf(points);
    }
  }

  /**
   * @param name what belongs to it, such as a threshold
   */
  record Point(String name, double across, double up) {}

  /** What stands in a table. */
  sealed interface Cell {
    record Words(String words) implements Cell {}

    record Count(int count) implements Cell {}

    record Measured(Figure figure) implements Cell {}

    static Cell of(String words) {
      return new Words(words);
    }

    static Cell of(int count) {
      return new Count(count);
    }

    static Cell of(Figure figure) {
      return new Measured(figure);
    }

    /** The cell in one line. */
    default String shown() {
      return switch (this) {
        case Words(String words) -> words;
        case Count(int count) -> Integer.toString(count);
        case Measured(Figure figure) -> figure.shown();
      };
    }
  }
}
