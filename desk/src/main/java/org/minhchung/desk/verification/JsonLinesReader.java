package org.minhchung.desk.verification;

import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JacksonException;

/** Reads JSON Lines: a review, a list of them or a page of the API on each line. */
final class JsonLinesReader {

  private JsonLinesReader() {}

  static Reading read(InputStream in, RowSink sink) throws IOException {
    var lines = new Lines(in);
    for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
      Place place = Place.line(line.number());
      switch (line) {
        case Lines.Line.TooLong _ -> sink.refused(place, RowFault.LINE_TOO_LONG, "");
        case Lines.Line.NotUtf8 _ -> sink.refused(place, RowFault.BROKEN_CHARACTERS, "");
        case Lines.Line.Text(var number, var text) -> line(number, text, sink);
      }
    }
    return new Reading.Whole();
  }

  private static void line(long number, String text, RowSink sink) {
    if (text.isBlank()) {
      return;
    }
    if (text.indexOf('\0') >= 0) {
      sink.refused(Place.line(number), RowFault.NUL, "");
      return;
    }
    try {
      JsonWalk.line(text, number, sink);
    } catch (JacksonException e) {
      sink.refused(Place.line(number), RowFault.BAD_JSON, "");
    }
  }
}
