package org.minhchung.tlog.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Jazzer on every parser, each in a process of its own: 2,000 inputs from a fixed seed, or as many
 * as fit in {@code -Dtlog.fuzz.seconds=20}.
 */
@Execution(ExecutionMode.CONCURRENT)
class FuzzIT {

  private static final int RUNS = 2_000;
  private static final int SECONDS = Integer.getInteger("tlog.fuzz.seconds", 0);

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}, seed 1")
  @EnumSource(Parser.class)
  void noInputMakesAParserFailOrTwoReadersDisagree(Parser parser) throws Exception {
    Path seeds = Files.createDirectory(folder.resolve("seeds"));
    for (byte[] seed : parser.seeds()) {
      Files.write(Files.createTempFile(seeds, "seed", ""), seed);
      parser.read(seed);
    }
    Path said = folder.resolve("said");
    int exit = jazzer(parser, seeds, said);
    assertThat(exit).as(() -> text(said)).isZero();
    assertThat(text(said)).as("it ran").contains("Done ");
  }

  private int jazzer(Parser parser, Path seeds, Path said)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:+UseSerialGC", "-Xmx256m", "-cp", System.getProperty("java.class.path")));
    command.add("com.code_intelligence.jazzer.Jazzer");
    command.addAll(
        List.of(
            "--target_class=" + FuzzTarget.class.getName(),
            "--target_args=" + parser.name(),
            "--instrumentation_includes=org.minhchung.tlog.**",
            "--reproducer_path=" + folder,
            "-artifact_prefix=" + folder + "/",
            "-max_len=8192",
            "-timeout=60"));
    command.addAll(
        SECONDS > 0 ? List.of("-max_total_time=" + SECONDS) : List.of("-runs=" + RUNS, "-seed=1"));
    command.add(seeds.toString());
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(said.toFile())
        .start()
        .waitFor();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
