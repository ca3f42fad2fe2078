package org.minhchung.desk.verification;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV and TSV with a header row, record by record, in constant memory.
 *
 * <p>A record that goes over several lines is one whose quotes close later. Where they never close
 * properly, only the line that opened them is refused and reading goes on at the next: one stray
 * quote must not swallow the file.
 */
final class TableReader {

  /** A quoted cell may go over so many lines. */
  private static final int MAX_LINES = 200;

  private static final char TAB = '\t';

  private final Lines lines;
  private final char separator;
  private final RowSink sink;
  private final Deque<Lines.Line> waiting = new ArrayDeque<>();
  private final CsvReader.CsvReaderBuilder whole;
  private final CsvReader.CsvReaderBuilder unclosed;

  TableReader(InputStream in, char separator, RowSink sink) {
    this.lines = new Lines(in);
    this.separator = separator;
    this.sink = sink;
    this.whole = csv(separator, false);
    this.unclosed = csv(separator, true);
  }

  private static CsvReader.CsvReaderBuilder csv(char separator, boolean unclosed) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .allowUnclosedQuote(unclosed)
        .allowExtraCharsAfterClosingQuote(false);
  }

  Reading read() throws IOException {
    Lines.Line first = nextLine();
    while (first instanceof Lines.Line.Text(var _, var text) && text.isBlank()) {
      first = nextLine();
    }
    if (!(first instanceof Lines.Line.Text(var number, var text))) {
      return first == null
          ? new Reading.Stopped(FileFault.EMPTY, 0, "")
          : new Reading.Stopped(FileFault.WRONG_HEADER, first.number(), "");
    }
    Columns.Header header =
        Columns.read(cells(text).orElse(List.of(text)).stream().map(String::strip).toList());
    return switch (header) {
      case Columns.Header.Wrong(var fault, var missing) ->
          new Reading.Stopped(fault, number, missing);
      case Columns.Header.Read(var columns) -> {
        rows(columns);
        yield new Reading.Whole();
      }
    };
  }

  private void rows(Columns columns) throws IOException {
    for (Lines.Line line = nextLine(); line != null; line = nextLine()) {
      Place place = Place.line(line.number());
      switch (line) {
        case Lines.Line.TooLong _ -> sink.refused(place, RowFault.LINE_TOO_LONG, "");
        case Lines.Line.NotUtf8 _ -> sink.refused(place, RowFault.BROKEN_CHARACTERS, "");
        case Lines.Line.Text(var _, var text) -> {
          if (!text.isBlank()) {
            row(columns, place, text);
          }
        }
      }
    }
  }

  private void row(Columns columns, Place place, String text) throws IOException {
    Optional<List<String>> cells = record(text);
    if (cells.isEmpty()) {
      sink.refused(place, RowFault.BAD_QUOTES, "");
    } else if (columns.tooMany(cells.get())) {
      sink.refused(place, RowFault.TOO_MANY_CELLS, "");
    } else {
      sink.found(place, columns.row(cells.get()));
    }
  }

  /** The record that begins with this line; empty if its quotes never close properly. */
  private Optional<List<String>> record(String first) throws IOException {
    Optional<List<String>> alone = cells(first);
    if (alone.isPresent() || separator == TAB) {
      return alone;
    }
    var taken = new ArrayDeque<Lines.Line>();
    var text = new StringBuilder(first);
    while (taken.size() < MAX_LINES && isUnclosed(text.toString())) {
      Lines.Line more = nextLine();
      if (more != null) {
        taken.add(more);
      }
      if (!(more instanceof Lines.Line.Text(var _, var next))
          || text.length() + next.length() > Lines.MAX_LINE) {
        break;
      }
      text.append('\n').append(next);
      // A quote can only close where there is one.
      if (next.indexOf('"') >= 0) {
        Optional<List<String>> together = cells(text.toString());
        if (together.isPresent()) {
          return together;
        }
      }
    }
    while (!taken.isEmpty()) {
      waiting.addFirst(taken.removeLast());
    }
    return Optional.empty();
  }

  private Optional<List<String>> cells(String record) {
    if (separator == TAB) {
      return Optional.of(List.of(record.split("\t", -1)));
    }
    try {
      return Optional.of(whole.ofSingleCsvRecord(record).getFields());
    } catch (CsvParseException e) {
      return Optional.empty();
    }
  }

  private boolean isUnclosed(String record) {
    try {
      unclosed.ofSingleCsvRecord(record);
      return true;
    } catch (CsvParseException e) {
      return false;
    }
  }

  private Lines.@Nullable Line nextLine() throws IOException {
    return waiting.isEmpty() ? lines.next() : waiting.removeFirst();
  }
}
