package org.minhchung.tlog.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.minhchung.tlog.files.FileLayer;
import org.minhchung.tlog.note.Checkpoint;
import org.minhchung.tlog.note.Malformed;
import org.minhchung.tlog.note.Note;
import org.minhchung.tlog.note.SampleKeys;
import org.minhchung.tlog.tree.GrowingTree;
import org.minhchung.tlog.tree.Hash;
import org.minhchung.tlog.tree.TileTree;

/** A log for tests: its folders, its keys, and a look at the whole of it. */
public final class SampleLog {

  public static final Path LOG = Path.of("/log");
  public static final Path PUBLIC = LOG.resolve("public");
  public static final Path HEAD = Path.of("/head");

  private static final Clock CLOCK =
      Clock.fixed(Instant.ofEpochSecond(1_800_000_000L), ZoneOffset.UTC);

  private SampleLog() {}

  public static LogSettings settings(Consumer<Moment> moments, Observer... observers) {
    return new LogSettings(
        SampleKeys.LOG,
        List.of(SampleKeys.log()),
        List.of(observers),
        Cosigners.NONE,
        CLOCK,
        2,
        moments);
  }

  public static LogSettings settings(Cosigners cosigners) {
    return new LogSettings(
        SampleKeys.LOG, List.of(SampleKeys.log()), List.of(), cosigners, CLOCK, 2, _ -> {});
  }

  public static HeadStore heads(FileLayer files) throws IOException {
    return new FileHeadStore(files, HEAD);
  }

  public static Log create(FileLayer files) throws IOException {
    return writing(Log.create(files, LOG, heads(files), settings(_ -> {})));
  }

  public static LogStart open(FileLayer files, Observer... observers) throws IOException {
    return Log.open(files, LOG, heads(files), settings(_ -> {}, observers));
  }

  public static Log writing(LogStart start) {
    assertThat(start).isInstanceOf(LogStart.Writing.class);
    return ((LogStart.Writing) start).log();
  }

  /** Entries that tell their index and where they come from. */
  public static List<byte[]> entries(String from, int count) {
    return IntStream.range(0, count).mapToObj(n -> (from + " " + n).getBytes(UTF_8)).toList();
  }

  public static Note append(Log log, List<byte[]> entries) {
    List<CompletableFuture<Log.Appended>> told = log.appendAll(entries);
    return told.stream().map(CompletableFuture::join).toList().getLast().checkpoint();
  }

  public static Checkpoint read(Note note) {
    try {
      return Checkpoint.readText(note.text());
    } catch (Malformed e) {
      throw new AssertionError(e);
    }
  }

  /** Reads every entry of a published log, and finds its leaves and its root right. */
  public static List<byte[]> whole(TileTree tree, Hash root) throws IOException {
    List<byte[]> entries = new ArrayList<>();
    var again = new GrowingTree();
    for (long bundle = 0; bundle * 256 < tree.size(); bundle++) {
      for (byte[] entry : tree.entries(bundle)) {
        assertThat(Hash.ofLeaf(entry)).isEqualTo(tree.leaf(entries.size()));
        entries.add(entry);
        again.add(entry);
      }
    }
    assertThat(entries).hasSize((int) tree.size());
    assertThat(again.root()).isEqualTo(root);
    return entries;
  }
}
