package org.minhchung.tlog.log;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minhchung.tlog.files.FileLayer;
import org.minhchung.tlog.note.Decimal;
import org.minhchung.tlog.note.Malformed;
import org.minhchung.tlog.note.Note;
import org.minhchung.tlog.tree.Hash;

/**
 * The head in a file of its own, for logs without a database. Keep it apart from the tiles when you
 * back up: both restored to yesterday look like an honest log, and only a witness can tell.
 *
 * <p>The file has two places of the same length. Each head is written over the older of them and
 * forced, so a failure leaves the other one whole, and no name and no length has to be forced. A
 * place holds a number that rises, a length, the note, and the leaf hash of all that; the whole
 * place with the higher number counts.
 */
public final class FileHeadStore implements HeadStore {

  private static final String FIRST = "minhchung-head-v1";

  /** Room for the lines of several of the log's own keys. */
  private static final int PLACE_BYTES = 16_384;

  /** What stands in a place. */
  private record Stored(int place, long number, Note note) {}

  private final FileLayer files;
  private final Path folder;
  private final Path file;

  /**
   * @param folder where {@code head} stands; made if missing
   */
  public FileHeadStore(FileLayer files, Path folder) throws IOException {
    this.files = files;
    this.folder = folder;
    this.file = folder.resolve("head");
    files.createFolders(folder);
    Path above = folder.getParent();
    if (above != null) {
      files.forceFolder(above);
    }
  }

  /**
   * Forces what it finds before it tells: a process that died may have left a head that the disk
   * has not seen, and once published it must not fall back.
   */
  @Override
  public synchronized Optional<Note> head() throws IOException {
    Optional<Stored> found = read();
    if (found.isPresent()) {
      files.force(file);
      files.forceFolder(folder);
    }
    return found.map(Stored::note);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the note is too long for its place; strip it of the lines
   *     of others
   */
  @Override
  public synchronized boolean swap(@Nullable Note expected, Note next) throws IOException {
    try (FileLayer.Hold held = files.hold(folder)) {
      Stored present = read().orElse(null);
      if (present == null) {
        boolean isExpected = expected == null;
        if (isExpected) {
          files.replaceForced(file, Arrays.copyOf(bytes(1, next), 2 * PLACE_BYTES));
        }
        return isExpected;
      }
      boolean isExpected = present.note().equals(expected);
      if (isExpected) {
        long other = 1L - present.place();
        files.overwrite(file, other * PLACE_BYTES, bytes(present.number() + 1, next));
        files.force(file);
      }
      return isExpected;
    }
  }

  private Optional<Stored> read() throws IOException {
    Optional<byte[]> bytes = files.read(file);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    @Nullable Stored newest = null;
    for (int place = 0; place < 2; place++) {
      @Nullable Stored stored = read(bytes.get(), place);
      if (stored != null && (newest == null || stored.number() > newest.number())) {
        newest = stored;
      }
    }
    if (newest == null) {
      throw new IOException(file + " holds no whole head");
    }
    return Optional.of(newest);
  }

  private static byte[] bytes(long number, Note note) {
    byte[] signed = note.bytes();
    var out = new ByteArrayOutputStream();
    out.writeBytes(
        "%s %d %d\n".formatted(FIRST, number, signed.length).getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(signed);
    out.writeBytes(Hash.ofLeaf(out.toByteArray()).bytes());
    if (out.size() > PLACE_BYTES) {
      throw new IllegalArgumentException(
          "a head has at most %d bytes, had %d".formatted(PLACE_BYTES, out.size()));
    }
    return out.toByteArray();
  }

  /** Null if the place was cut off, or nothing was ever written there. */
  private static @Nullable Stored read(byte[] file, int place) {
    int start = place * PLACE_BYTES;
    int end = Math.min(start + PLACE_BYTES, file.length);
    int line = start;
    while (line < end && file[line] != '\n') {
      line++;
    }
    if (line >= end) {
      return null;
    }
    String[] words =
        new String(file, start, line - start, StandardCharsets.US_ASCII).split(" ", -1);
    try {
      if (words.length != 3 || !words[0].equals(FIRST)) {
        return null;
      }
      long number = Decimal.read(words[1]);
      long length = Decimal.read(words[2]);
      int from = line + 1;
      if (length > end - from - Hash.BYTES) {
        return null;
      }
      int to = from + (int) length;
      Hash told = Hash.of(Arrays.copyOfRange(file, to, to + Hash.BYTES));
      if (!Hash.ofLeaf(Arrays.copyOfRange(file, start, to)).equals(told)) {
        return null;
      }
      return new Stored(place, number, Note.read(Arrays.copyOfRange(file, from, to)));
    } catch (Malformed e) {
      return null;
    }
  }
}
