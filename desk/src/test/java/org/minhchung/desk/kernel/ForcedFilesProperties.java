package org.minhchung.desk.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minhchung.desk.kernel.ForgetfulFiles.PowerFailed;

/** The power fails before every step in turn; what a restart finds is whole. */
class ForcedFilesProperties {

  private static final Path DATA = Path.of("/data");
  private static final Path FILE = DATA.resolve("current");

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aFileIsTheOldOneOrTheNewOneWhole(long seed) {
    var random = new Random(seed);
    byte[] before = anyContent(random);
    byte[] after = anyContent(random);
    boolean told = false;
    for (int step = 0; !told; step++) {
      var disk = new ForgetfulFiles(DATA);
      var files = new ForcedFiles(disk);
      files.replace(FILE, before);
      disk.failAfter(step);
      told = told(() -> files.replace(FILE, after));

      byte[] found = new ForcedFiles(disk.restart(random)).read(FILE).orElseThrow();

      if (told) {
        assertThat(found).as("told after %d steps", step).isEqualTo(after);
      } else {
        assertThat(found).as("failed at step %d", step).isIn(before, after);
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aSecondPowerFailureFindsWholeFilesToo(long seed) {
    var random = new Random(seed);
    byte[] first = anyContent(random);
    byte[] second = anyContent(random);
    byte[] third = anyContent(random);
    var disk = new ForgetfulFiles(DATA);
    new ForcedFiles(disk).replace(FILE, first);
    disk.failAfter(random.nextInt(5));
    told(() -> new ForcedFiles(disk).replace(FILE, second));

    ForgetfulFiles again = disk.restart(random);
    again.failAfter(random.nextInt(5));
    told(() -> new ForcedFiles(again).replace(FILE, third));

    assertThat(new ForcedFiles(again.restart(random)).read(FILE).orElseThrow())
        .isIn(first, second, third);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aFileInANewFolderIsThereOnceItWasToldSo(long seed) {
    var random = new Random(seed);
    byte[] content = anyContent(random);
    Path deep = DATA.resolve("tiles").resolve("0");
    boolean told = false;
    for (int step = 0; !told; step++) {
      var disk = new ForgetfulFiles(DATA);
      var files = new ForcedFiles(disk);
      disk.failAfter(step);
      told =
          told(
              () -> {
                files.makeFolder(deep);
                files.replace(deep.resolve("x000"), content);
              });

      Optional<byte[]> found = new ForcedFiles(disk.restart(random)).read(deep.resolve("x000"));

      if (told) {
        assertThat(found).hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(content));
      } else {
        assertThat(found.orElse(content)).isEqualTo(content);
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aKeyThatWasHandedOutIsTheKeyForEver(long seed) {
    var random = new Random(seed);
    boolean told = false;
    for (int step = 0; !told; step++) {
      var disk = new ForgetfulFiles(DATA);
      disk.failAfter(step);
      MaskKey[] key = new MaskKey[1];
      told = told(() -> key[0] = MaskKey.in(DATA, new ForcedFiles(disk), random));

      MaskKey found = MaskKey.in(DATA, new ForcedFiles(disk.restart(random)), random);

      if (told) {
        assertThat(found).isEqualTo(key[0]);
      }
    }
  }

  /** Whether the work came to its end before the power failed. */
  private static boolean told(Runnable work) {
    try {
      work.run();
      return true;
    } catch (PowerFailed _) {
      return false;
    }
  }

  /** Short ones are cut off to nothing more often. */
  private static byte[] anyContent(RandomGenerator random) {
    var content = new byte[1 + random.nextInt(random.nextBoolean() ? 3 : 300)];
    random.nextBytes(content);
    return content;
  }
}
