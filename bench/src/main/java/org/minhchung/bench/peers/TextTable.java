package org.minhchung.bench.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rows in aligned columns, the first to the left, the others to the right. */
final class TextTable {

  private final String title;
  private final List<List<String>> rows = new ArrayList<>();

  TextTable(String title, List<String> columns) {
    this.title = title;
    rows.add(List.copyOf(columns));
  }

  void row(String first, List<String> others) {
    List<String> row = new ArrayList<>();
    row.add(first);
    row.addAll(others);
    rows.add(row);
  }

  static String share(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
  }

  static String megabytes(long bytes) {
    return bytes < 0 ? "-" : String.format(Locale.ROOT, "%.1f", bytes / 1048576.0);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("\n").append(title).append('\n');
    int columns = rows.getFirst().size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    for (List<String> row : rows) {
      text.append(("%-" + widths[0] + "s").formatted(row.getFirst()));
      for (int i = 1; i < columns; i++) {
        text.append(("  %" + widths[i] + "s").formatted(row.get(i)));
      }
      text.append('\n');
    }
    return text.toString();
  }
}
