package org.minhchung.desk.verification;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** One file of reviews: finds out what it is by looking into it, and has it read. */
final class ReviewFile {

  /** How much is looked at before anything is read: the longest line there may be. */
  private static final int HEAD = Lines.MAX_LINE + 2;

  /** One control character in so many bytes is a slip; more is no text. */
  private static final int BYTES_A_CONTROL = 100;

  private static final List<String> OTHER_FILES =
      List.of("PK\3\4", "%PDF", "\37\213", "\211PNG", "\320\317\21\340", "SQLite format 3", "PAR1");

  private final Path path;
  private final @Nullable ReviewFormat wanted;

  /**
   * @param wanted null to find out
   */
  ReviewFile(Path path, @Nullable ReviewFormat wanted) {
    this.path = path;
    this.wanted = wanted;
  }

  /**
   * Reads the file from its beginning.
   *
   * @param progress hears how many bytes were read since it last heard
   */
  Reading read(RowSink sink, LongConsumer progress) {
    if (!Files.exists(path)) {
      return stopped(FileFault.MISSING);
    }
    if (!Files.isRegularFile(path)) {
      return stopped(FileFault.NOT_A_FILE);
    }
    try (InputStream in =
        new BufferedInputStream(new CountingStream(Files.newInputStream(path), progress), HEAD)) {
      in.mark(HEAD);
      byte[] head = in.readNBytes(HEAD);
      in.reset();
      Optional<FileFault> fault = faultOf(head);
      return fault.isPresent() ? stopped(fault.get()) : read(in, text(head), sink);
    } catch (IOException e) {
      return new Reading.Stopped(FileFault.UNREADABLE, 0, e.getClass().getSimpleName());
    }
  }

  private Reading read(InputStream in, String head, RowSink sink) throws IOException {
    ReviewFormat format = wanted == null ? format(head) : wanted;
    return switch (format) {
      case CSV -> new TableReader(in, separator(head), sink).read();
      case TSV -> new TableReader(in, '\t', sink).read();
      case JSONL -> JsonLinesReader.read(in, sink);
      case JSON -> document(in, sink);
    };
  }

  private static Reading document(InputStream in, RowSink sink) {
    try {
      JsonWalk.document(in, sink);
      return new Reading.Whole();
    } catch (JacksonException e) {
      long line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
      return new Reading.Stopped(FileFault.BREAKS_OFF, line, "");
    }
  }

  private static Optional<FileFault> faultOf(byte[] head) {
    String bytes = new String(head, StandardCharsets.ISO_8859_1);
    if (text(head).isBlank()) {
      return Optional.of(FileFault.EMPTY);
    }
    if (bytes.startsWith("\377\376") || bytes.startsWith("\376\377")) {
      return Optional.of(FileFault.OTHER_ENCODING);
    }
    long controls = bytes.chars().filter(ReviewFile::isControl).count();
    boolean binary =
        controls * BYTES_A_CONTROL > head.length && controls > 1
            || OTHER_FILES.stream().anyMatch(bytes::startsWith);
    return binary ? Optional.of(FileFault.BINARY) : Optional.empty();
  }

  private static boolean isControl(int value) {
    return value < ' ' && value != '\t' && value != '\n' && value != '\r' && value != '\f';
  }

  private static ReviewFormat format(String head) {
    String start = head.stripLeading();
    if (!start.startsWith("{") && !start.startsWith("[")) {
      String header = start.lines().findFirst().orElse("");
      return header.indexOf('\t') >= 0 ? ReviewFormat.TSV : ReviewFormat.CSV;
    }
    int end = start.indexOf('\n');
    if (end < 0) {
      return ReviewFormat.JSON;
    }
    return JsonWalk.ending(start.substring(0, end)) == JsonWalk.Ending.OPEN
        ? ReviewFormat.JSON
        : ReviewFormat.JSONL;
  }

  /** Where a comma is the decimal sign, spreadsheets write semicolons between cells. */
  private static char separator(String head) {
    String header = head.stripLeading().lines().findFirst().orElse("");
    return count(header, ';') > count(header, ',') ? ';' : ',';
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(each -> each == wanted).count();
  }

  private static String text(byte[] head) {
    byte[] bare =
        head.length >= 3
                && Arrays.equals(
                    head, 0, 3, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, 0, 3)
            ? Arrays.copyOfRange(head, 3, head.length)
            : head;
    return new String(bare, StandardCharsets.UTF_8);
  }

  private static Reading stopped(FileFault fault) {
    return new Reading.Stopped(fault, 0, "");
  }
}
