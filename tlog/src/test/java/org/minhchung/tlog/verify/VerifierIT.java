package org.minhchung.tlog.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minhchung.tlog.files.DiskFiles;
import org.minhchung.tlog.log.FileHeadStore;
import org.minhchung.tlog.log.Log;
import org.minhchung.tlog.log.LogSettings;
import org.minhchung.tlog.log.LogStart;
import org.minhchung.tlog.log.SampleLog;
import org.minhchung.tlog.note.SampleKeys;

/** What a stranger sees: real files, the words, the exit code. */
class VerifierIT {

  private static final Path DEFECTS = Path.of("src/test/resources/defects");

  @TempDir private Path folder;
  private Path policy;
  private String said;

  @BeforeEach
  void trustTheLogAlone() throws IOException {
    policy = folder.resolve("policy");
    Files.writeString(
        policy,
        "log %s\nlog %s\nquorum none\n"
            .formatted(
                SampleKeys.log().verifier().text(), SampleKeys.logMlDsa().verifier().text()));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "good, 0, at index 4",
    "wrong-root, 1, another root",
    "wrong-size, 1, hashes that lead nowhere",
    "wrong-index, 1, another root",
    "index-beyond-size, 1, of index 7",
    "unused-hash, 1, lead nowhere",
    "missing-hash, 1, lacks a hash",
    "swapped-signature, 1, not by its key",
    "bad-signature-of-a-known-key, 1, not by its key",
    "too-few-witnesses, 1, asks for more",
    "one-witness-twice, 1, asks for more",
    "not-signed-by-the-log, 1, has signed this checkpoint"
  })
  void eachDefectIsSeenAndNamed(String defect, int exit, String words) throws IOException {
    assertThat(Files.readAllBytes(DEFECTS.resolve(defect + ".tlog-proof")))
        .as("the file is as DefectVectors makes it")
        .isEqualTo(DefectVectors.proofs().get(defect));
    assertThat(
            run(
                "proof",
                DEFECTS.resolve("policy"),
                DEFECTS.resolve(defect + ".tlog-proof"),
                DEFECTS.resolve("entry")))
        .isEqualTo(exit);
    assertThat(said).contains(words);
  }

  @Test
  void everyBitOfAProofMatters() throws IOException {
    byte[] good = DefectVectors.proofs().get("good");
    Path flipped = folder.resolve("flipped.tlog-proof");
    Path entry = DEFECTS.resolve("entry");
    for (int at = 0; at < good.length; at++) {
      byte[] bytes = good.clone();
      bytes[at] ^= (byte) (1 << (at % 8));
      Files.write(flipped, bytes);
      assertThat(run("proof", DEFECTS.resolve("policy"), flipped, entry))
          .as("byte %d", at)
          .isNotZero();
    }
  }

  @Test
  void anotherEntryOrAnOversizedOneIsNotProved() throws IOException {
    Path other = Files.writeString(folder.resolve("other"), "entry 5");
    Path oversized = Files.write(folder.resolve("oversized"), new byte[65_536]);
    Path good = DEFECTS.resolve("good.tlog-proof");

    assertThat(run("proof", DEFECTS.resolve("policy"), good, other)).isEqualTo(1);
    assertThat(run("proof", DEFECTS.resolve("policy"), good, oversized)).isEqualTo(2);
    assertThat(run("proof", DEFECTS.resolve("policy"), good, folder.resolve("nothing")))
        .isEqualTo(2);
    assertThat(run("proof")).isEqualTo(2);
    assertThat(said).contains("Usage");
  }

  @Test
  void aProofWhoseCheckpointHasNoSignatureLineIsUnreadable() throws IOException {
    String good = Files.readString(DEFECTS.resolve("good.tlog-proof"));
    Path unsigned = folder.resolve("unsigned.tlog-proof");
    Files.writeString(unsigned, good.substring(0, good.indexOf("—")));

    assertThat(run("proof", DEFECTS.resolve("policy"), unsigned, DEFECTS.resolve("entry")))
        .isEqualTo(2);
    assertThat(said).contains("not a signed note");
  }

  @Test
  void aWholeLogOfTheWriterIsProvedAcrossTiles() throws IOException {
    Path shown = grow("log", "entry", 600).resolve("public");

    assertThat(run("log", policy, shown)).isZero();
    assertThat(said).contains("600 in all").contains("No witness").contains("Not proved: that");
    assertThat(run("--lang", "vi", "log", policy, shown)).isZero();
    assertThat(said).contains("ĐÃ CHỨNG MINH");
  }

  @Test
  void anEmptyLogIsProvedToBeEmpty() throws IOException {
    assertThat(run("log", policy, grow("log", "entry", 0).resolve("public"))).isZero();
    assertThat(said).contains("0 in all");
  }

  @Test
  void aBitFlippedInAnEntryIsRefutedWithItsIndex() throws IOException {
    Path shown = grow("log", "entry", 600).resolve("public");
    Path tile = shown.resolve("tile/entries/001");
    byte[] bytes = Files.readAllBytes(tile);
    bytes[2] ^= 1;
    Files.write(tile, bytes);

    assertThat(run("log", policy, shown)).isEqualTo(1);
    assertThat(said).contains("Entry 256");
  }

  @Test
  void aBitFlippedInATileOfHashesIsRefuted() throws IOException {
    Path shown = grow("log", "entry", 600).resolve("public");
    Path tile = shown.resolve("tile/1/000.p/2");
    byte[] bytes = Files.readAllBytes(tile);
    bytes[40] ^= 1;
    Files.write(tile, bytes);

    assertThat(run("log", policy, shown)).isEqualTo(1);
    assertThat(said).contains("Tile 0 of level 1");
  }

  @Test
  void aTruncatedOrMissingTileIsUnreadable() throws IOException {
    Path shown = grow("log", "entry", 600).resolve("public");
    Path tile = shown.resolve("tile/0/000");
    byte[] whole = Files.readAllBytes(tile);
    Files.write(tile, Arrays.copyOf(whole, 8_160));

    assertThat(run("log", policy, shown)).isEqualTo(2);
    assertThat(said).contains("tile/0/000 is cut off");
    Files.delete(tile);
    assertThat(run("log", policy, shown)).isEqualTo(2);
    assertThat(said).contains("tile/0/000 is missing");
  }

  @Test
  void growthIsProvedAndAReplayedOldCheckpointIsRefuted() throws IOException {
    Path before = checkpoint("before", grow("log", "entry", 300));
    Path log = grow("log", "more", 400);
    Path after = checkpoint("after", log);

    assertThat(run("consistency", policy, before, after, log.resolve("public"))).isZero();
    assertThat(said).contains("from 300 entries to 700");
    assertThat(run("consistency", policy, after, before, log.resolve("public"))).isEqualTo(1);
    assertThat(said).contains("must not be smaller");
  }

  @Test
  void aForkedLogIsRefutedWithEitherSidesTiles() throws IOException {
    Path one = checkpoint("one", grow("log", "entry", 300));
    Path fork = grow("fork", "other", 700);
    Path two = checkpoint("two", fork);

    assertThat(run("consistency", policy, one, two, fork.resolve("public"))).isEqualTo(1);
    assertThat(said).contains("The first 300 entries are not the same");
    assertThat(run("log", policy, fork.resolve("public"))).isZero();
  }

  @Test
  void everySentenceIsThereInBothLanguagesAndIsUsed() throws IOException {
    Map<String, Set<String>> keys = new HashMap<>();
    for (String file : List.of("words", "words_vi")) {
      Path words = Path.of("src/main/resources/org/minhchung/tlog/verify", file + ".properties");
      try (Stream<String> lines = Files.lines(words)) {
        keys.put(file, lines.map(line -> line.split("=", 2)[0]).collect(Collectors.toSet()));
      }
    }
    Set<String> used = new TreeSet<>();
    Pattern key =
        Pattern.compile("(?:say|new Sentence|new Refuted|new Unreadable)\\(\\s*\"([a-z0-9-]+)\"");
    try (Stream<Path> sources = Files.list(Path.of("src/main/java/org/minhchung/tlog/verify"))) {
      for (Path source : sources.toList()) {
        key.matcher(Files.readString(source)).results().forEach(hit -> used.add(hit.group(1)));
      }
    }

    assertThat(keys.get("words")).isEqualTo(keys.get("words_vi")).isEqualTo(used);
  }

  private Path checkpoint(String name, Path log) throws IOException {
    return Files.copy(log.resolve("public/checkpoint"), folder.resolve(name));
  }

  /** Begins a log or goes on with it, signed with both keys. */
  private Path grow(String name, String from, int count) throws IOException {
    var files = new DiskFiles();
    Path log = folder.resolve(name);
    var heads = new FileHeadStore(files, log.resolve("head"));
    var settings =
        new LogSettings(
            SampleKeys.LOG, List.of(SampleKeys.log(), SampleKeys.logMlDsa()), Clock.systemUTC());
    LogStart start =
        heads.head().isPresent()
            ? Log.open(files, log, heads, settings)
            : Log.create(files, log, heads, settings);
    try (Log writing = SampleLog.writing(start)) {
      if (count > 0) {
        SampleLog.append(writing, SampleLog.entries(from, count));
      }
    }
    return log;
  }

  private int run(Object... arguments) {
    var out = new ByteArrayOutputStream();
    int exit =
        Main.run(
            Stream.of(arguments).map(Object::toString).toList(),
            Locale.ENGLISH,
            new PrintStream(out, true, UTF_8));
    said = out.toString(UTF_8);
    return exit;
  }
}
