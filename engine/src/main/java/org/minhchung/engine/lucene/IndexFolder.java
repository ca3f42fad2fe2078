package org.minhchung.engine.lucene;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.minhchung.engine.index.Encoder;
import org.minhchung.engine.text.TextReader;

/**
 * The folder of the claim index: generations in folders named by number, and the file {@value
 * #MARKER} with the number of the one that serves. All of it may be deleted while the program is
 * down: it is built again from the records.
 *
 * <p>Power may fail before the marker is swapped: a restart finds the generation from before, and
 * removes the other as left over. After it: the new one, which was committed and forced to disk
 * first. The marker is written beside, forced, renamed, and the folder forced, so it names one of
 * the two. One thread at a time.
 */
public final class IndexFolder {

  static final String MARKER = "current";

  private final Path folder;
  private final IndexFingerprint fingerprint;
  private final TextReader reader;
  private final Encoder encoder;

  /** A folder of an index by words alone. */
  public IndexFolder(Path folder, IndexFingerprint fingerprint, TextReader reader) {
    this(folder, fingerprint, reader, Encoder.none());
  }

  /**
   * A folder.
   *
   * @param encoder that the fingerprint was made with; closed by the caller
   */
  public IndexFolder(
      Path folder, IndexFingerprint fingerprint, TextReader reader, Encoder encoder) {
    this.encoder = encoder;
    this.folder = folder;
    this.fingerprint = fingerprint;
    this.reader = reader;
  }

  /**
   * Opens the generation that serves, and reads every byte of it once to know that it is sound.
   *
   * @throws IOException if the folder itself cannot be used
   */
  public Opened open() throws IOException {
    Files.createDirectories(folder);
    OptionalLong serving = serving();
    if (serving.isEmpty()) {
      return new Opened.MustRebuild("there is no index yet", null);
    }
    Path generation = generation(serving.getAsLong());
    String built;
    try (Directory directory = FSDirectory.open(generation);
        DirectoryReader commit = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : commit.leaves()) {
        leaf.reader().checkIntegrity();
      }
      built = LuceneClaimIndex.fingerprintOf(commit.getIndexCommit().getUserData());
    } catch (IndexNotFoundException | NoSuchFileException e) {
      return new Opened.MustRebuild("the index is incomplete: " + e.getMessage(), null);
    } catch (IOException | IllegalArgumentException e) {
      // Lucene says CorruptIndexException where a checksum is off, and EOFException,
      // IllegalArgumentException and others where a length is.
      return new Opened.MustRebuild("the index is damaged: " + e.getMessage(), null);
    }
    boolean ours = built.equals(fingerprint.value());
    // Vectors of another encoder say nothing to this one.
    LuceneClaimIndex index =
        new LuceneClaimIndex(
            FSDirectory.open(generation), fingerprint, reader, ours ? encoder : Encoder.none());
    return ours
        ? new Opened.Ready(index)
        : new Opened.MustRebuild("the index was built by another version", index);
  }

  /**
   * Begins a generation beside the one that serves.
   *
   * @throws IOException if the disk fails; what stands there is left as it is
   */
  public Rebuild rebuild() throws IOException {
    long last = serving().orElse(0);
    for (long number : generations()) {
      last = Math.max(last, number);
    }
    long next = last + 1;
    Path generation = generation(next);
    Files.createDirectories(generation);
    return new Rebuild(
        next, new LuceneClaimIndex(FSDirectory.open(generation), fingerprint, reader, encoder));
  }

  /** A generation that is being built. */
  public final class Rebuild {

    private final long number;
    private final LuceneClaimIndex index;

    private Rebuild(long number, LuceneClaimIndex index) {
      this.number = number;
      this.index = index;
    }

    /** To be filled; answers nobody yet. */
    public LuceneClaimIndex index() {
      return index;
    }

    /**
     * Commits what was filled in and makes it the generation that the next start opens.
     *
     * @param change the number of the last change it holds
     */
    public LuceneClaimIndex finish(long change) throws IOException {
      index.commit(change);
      index.refresh();
      force(folder);
      mark(number);
      return index;
    }
  }

  /**
   * Removes every generation but the one that serves; call it when nothing reads the others.
   *
   * @throws IOException if the disk fails; the next call tries again
   */
  public void removeOthers() throws IOException {
    OptionalLong serving = serving();
    for (long number : generations()) {
      if (serving.isEmpty() || number != serving.getAsLong()) {
        remove(generation(number));
      }
    }
  }

  private OptionalLong serving() throws IOException {
    try {
      String marked = Files.readString(folder.resolve(MARKER), StandardCharsets.ISO_8859_1).strip();
      return marked.matches("[0-9]{1,18}")
          ? OptionalLong.of(Long.parseLong(marked))
          : OptionalLong.empty();
    } catch (NoSuchFileException none) {
      return OptionalLong.empty();
    }
  }

  private List<Long> generations() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> name.matches("[0-9]{1,18}"))
          .map(Long::valueOf)
          .sorted()
          .toList();
    }
  }

  private Path generation(long number) {
    return folder.resolve(Long.toString(number));
  }

  private void mark(long number) throws IOException {
    Path beside = folder.resolve(MARKER + ".next");
    Files.writeString(beside, number + "\n", StandardCharsets.ISO_8859_1);
    force(beside);
    Files.move(
        beside,
        folder.resolve(MARKER),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    force(folder);
  }

  private static void force(Path path) throws IOException {
    StandardOpenOption way =
        Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
    try (FileChannel channel = FileChannel.open(path, way)) {
      channel.force(true);
    }
  }

  static void remove(Path tree) throws IOException {
    Files.walkFileTree(
        tree,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
