package org.minhchung.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.minhchung.tlog.files.DiskFiles;
import org.minhchung.tlog.log.FileHeadStore;
import org.minhchung.tlog.log.Log;
import org.minhchung.tlog.log.LogSettings;
import org.minhchung.tlog.log.LogStart;
import org.minhchung.tlog.log.TileFolder;
import org.minhchung.tlog.note.Checkpoint;
import org.minhchung.tlog.note.KeyKind;
import org.minhchung.tlog.note.Note;
import org.minhchung.tlog.note.SigningKey;
import org.minhchung.tlog.tree.GrowingTree;
import org.minhchung.tlog.tree.TileTree;

/** What an append to the log costs next to a bare fsync, and proofs and checking of a large log. */
final class LogBench {

  private static final String ORIGIN = "bench.example/log";
  private static final int ENTRY_BYTES = 1_024;
  private static final int WARM = 600;
  private static final int SINGLE = 600;
  private static final int ROUNDS = 60;
  private static final int WAITING = 512;
  private static final int PROOFS = 2_000;

  private final Path home;
  private final int entries;
  private final Random random = new Random(4);
  private final List<SigningKey> keys;

  /**
   * @param entries of the large log
   */
  LogBench(Path home, int entries) {
    this.home = home;
    this.entries = entries;
    this.keys = List.of(SigningKey.generate(ORIGIN, KeyKind.ED25519_LOG, new SecureRandom()));
  }

  void run() throws IOException, InterruptedException {
    Path scratch = Files.createTempDirectory("minhchung-log");
    try {
      appends(scratch);
      large(scratch.resolve("large"));
    } finally {
      try (Stream<Path> all = Files.walk(scratch)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  private void appends(Path scratch) throws IOException {
    var files = new DiskFiles();
    Path folder = scratch.resolve("log");
    LogStart start =
        Log.create(
            files,
            folder,
            new FileHeadStore(files, scratch.resolve("head")),
            new LogSettings(ORIGIN, keys, Clock.systemUTC()));
    if (!(start instanceof LogStart.Writing(Log log, var _))) {
      throw new IllegalStateException(start.toString());
    }
    try (log;
        FileChannel bare =
            FileChannel.open(
                scratch.resolve("fsync"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.APPEND)) {
      for (int n = 0; n < WARM; n++) {
        append(log);
        fsync(bare);
      }
      batches(log, singles(log, bare));
    }
  }

  /** An append and a bare fsync take turns, so that both meet the same disk and the same load. */
  private double singles(Log log, FileChannel bare) throws IOException {
    long[] appends = new long[SINGLE];
    long[] fsyncs = new long[SINGLE];
    long began = System.nanoTime();
    for (int n = 0; n < SINGLE; n++) {
      fsyncs[n] = fsync(bare);
      appends[n] = append(log);
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    var fsync = new Times(fsyncs, seconds);
    var append = new Times(appends, seconds);
    System.out.println("fsync of 4 KB at the end of a file: " + fsync);
    System.out.println("one durable append of 1 KB, in turns with it: " + append);
    print(
        "  its median in median fsyncs: %.1f (aim: at most 8)",
        append.percentile(0.5) / fsync.percentile(0.5));
    return 1_000 / fsync.percentile(0.5);
  }

  private long append(Log log) {
    long start = System.nanoTime();
    log.append(entry()).join();
    return System.nanoTime() - start;
  }

  private static long fsync(FileChannel bare) throws IOException {
    long start = System.nanoTime();
    bare.write(ByteBuffer.allocate(4_096));
    bare.force(true);
    return System.nanoTime() - start;
  }

  /** So many appends always wait, as with so many clients at once. */
  private void batches(Log log, double fsyncsPerSecond) {
    long began = System.nanoTime();
    for (int round = 0; round < ROUNDS; round++) {
      List<CompletableFuture<Log.Appended>> told = new ArrayList<>();
      for (int n = 0; n < WAITING; n++) {
        told.add(log.append(entry()));
      }
      told.forEach(CompletableFuture::join);
    }
    double perSecond = ROUNDS * WAITING / ((System.nanoTime() - began) / 1e9);
    print(
        "batched, %d waiting: %.0f appends a second, %.1f for each fsync a second",
        WAITING, perSecond, perSecond / fsyncsPerSecond);
  }

  private void large(Path folder) throws IOException, InterruptedException {
    var tiles = new TileFolder(new DiskFiles(), folder);
    var growing = new GrowingTree();
    long start = System.nanoTime();
    for (int index = 0; index < entries; index++) {
      growing.add(("simulated entry " + index).getBytes(StandardCharsets.UTF_8));
      if (index % 65_536 == 65_535) {
        tiles.write(growing.takeGrown());
      }
    }
    tiles.write(growing.takeGrown());
    String text = new Checkpoint(ORIGIN, growing.size(), growing.root()).text();
    tiles.publish(Note.sign(text, keys, 0).bytes());
    print("%d entries written in %.0f s", entries, (System.nanoTime() - start) / 1e9);

    long[] nanos = new long[PROOFS];
    long began = System.nanoTime();
    for (int n = 0; n < PROOFS; n++) {
      long asked = System.nanoTime();
      new TileTree(tiles, entries).inclusion(random.nextInt(entries));
      nanos[n] = System.nanoTime() - asked;
    }
    print("a proof among %d entries, from files (aim: at most 1 ms):", entries);
    System.out.println("  " + new Times(nanos, (System.nanoTime() - began) / 1e9));
    Path jar = home.resolve("tlog/target/tlog-verify.jar");
    print("tlog-verify.jar: %.1f KB (aim: at most 150)", Files.size(jar) / 1_024.0);
    Path policy = folder.resolveSibling("policy");
    Files.writeString(policy, "log " + keys.getFirst().verifier().text() + "\nquorum none\n");
    for (List<String> flags :
        List.of(
            List.<String>of(), List.of("-Xmx16m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"))) {
      verify(jar, policy, folder, flags);
    }
  }

  private void verify(Path jar, Path policy, Path folder, List<String> flags)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-jar", jar.toString(), "log", policy.toString(), folder.toString()));
    long began = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    long most = 0;
    while (process.isAlive()) {
      most = Math.max(most, Machine.residentMegabytes(process.pid()));
      Thread.sleep(20);
    }
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the verifier ended with " + process.exitValue());
    }
    print(
        "the verifier over the whole log, flags %s: %.0f entries a second, %d MB resident at most",
        flags, entries / ((System.nanoTime() - began) / 1e9), most);
  }

  private byte[] entry() {
    byte[] entry = new byte[ENTRY_BYTES];
    random.nextBytes(entry);
    return entry;
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
