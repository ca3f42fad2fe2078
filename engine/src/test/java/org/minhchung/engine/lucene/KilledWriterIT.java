package org.minhchung.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minhchung.engine.index.Holds;
import org.minhchung.engine.index.IndexedClaim;
import org.minhchung.engine.index.Wording;
import org.minhchung.engine.text.TextReader;

/** A process that writes the index is killed; what it had said was committed is found again. */
class KilledWriterIT {

  private static final IndexFingerprint FINGERPRINT =
      IndexFingerprint.of(new TextReader(), "killed");

  @TempDir Path data;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void whatWasSaidToBeCommittedIsThereAfterAKill(long seed) throws Exception {
    Random random = new Random(seed);
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process writer =
        new ProcessBuilder(
                java.toString(),
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                data.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    long said = -1;
    int lines = 3 + random.nextInt(25);
    long spin = random.nextLong(3_000_000);
    try (BufferedReader output = writer.inputReader()) {
      for (int i = 0; i < lines; i++) {
        said = Long.parseLong(output.readLine());
      }
      for (long until = System.nanoTime() + spin; System.nanoTime() < until; ) {
        Thread.onSpinWait();
      }
      writer.destroyForcibly();
    }
    writer.waitFor();

    IndexFolder folder = new IndexFolder(data, FINGERPRINT, new TextReader());
    switch (folder.open()) {
      case Opened.Ready(LuceneClaimIndex index) -> {
        try (index) {
          assertThat(index.committed()).isGreaterThanOrEqualTo(said);
          assertThat(index.size()).isEqualTo((int) index.committed());
          folder.removeOthers();
        }
      }
      case Opened.MustRebuild(String reason, var _) -> throw new AssertionError(reason);
    }
  }

  /** Puts one claim a change, commits, says so, and now and then builds everything again. */
  public static final class Writer {

    public static void main(String[] arguments) throws Exception {
      IndexFolder folder = new IndexFolder(Path.of(arguments[0]), FINGERPRINT, new TextReader());
      folder.open();
      LuceneClaimIndex index = folder.rebuild().finish(0);
      for (int change = 1; ; change++) {
        if (change % 5 == 0) {
          IndexFolder.Rebuild rebuild = folder.rebuild();
          for (int i = 1; i <= change; i++) {
            rebuild.index().put(claim(i));
          }
          LuceneClaimIndex fresh = rebuild.finish(change);
          index.close();
          index = fresh;
          folder.removeOthers();
        } else {
          index.put(claim(change));
          index.commit(change);
        }
        System.out.println(change);
      }
    }

    private static IndexedClaim claim(int number) {
      return new IndexedClaim(
          "c" + number, List.of(new Wording("vi", "Nước lũ số " + number)), new Holds.Always());
    }
  }
}
