package org.minhchung.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minhchung.engine.index.Holds;
import org.minhchung.engine.index.IndexedClaim;
import org.minhchung.engine.index.Wording;
import org.minhchung.engine.text.TextReader;

class IndexFolderIT {

  private static final IndexFingerprint NOW = IndexFingerprint.of(new TextReader(), "lexicon 2");

  @TempDir Path data;

  private final TextReader reader = new TextReader();

  @Test
  void anEmptyFolderHasToBeBuilt() throws Exception {
    assertThat(folder(NOW).open()).isEqualTo(new Opened.MustRebuild("there is no index yet", null));
  }

  @Test
  void whatWasFinishedIsOpenedWithItsChangeNumberAndWhatWasNotCommittedIsGone() throws Exception {
    IndexFolder folder = folder(NOW);
    IndexFolder.Rebuild rebuild = folder.rebuild();
    rebuild.index().put(claim("c1"));
    try (LuceneClaimIndex index = rebuild.finish(41)) {
      index.put(claim("c2"));
      index.commit(42);
      index.put(claim("c3"));
    }

    try (LuceneClaimIndex index = ready(folder(NOW))) {
      assertThat(index.committed()).isEqualTo(42);
      assertThat(index.size()).isEqualTo(2);
    }
  }

  @Test
  void anIndexOfAnotherFingerprintAnswersUntilTheNewOneIsServed() throws Exception {
    built(IndexFingerprint.of(new TextReader(), "lexicon 1"), "c1");

    IndexFolder folder = folder(NOW);
    if (!(folder.open() instanceof Opened.MustRebuild(String reason, LuceneClaimIndex old))) {
      throw new AssertionError("had to be rebuilt");
    }
    assertThat(reason).isEqualTo("the index was built by another version");
    IndexFolder.Rebuild rebuild = folder.rebuild();
    rebuild.index().put(claim("c2"));
    assertThat(old.near(reader.message("nước lũ"), 5)).hasSize(1);

    try (LuceneClaimIndex fresh = rebuild.finish(9)) {
      assertThat(old.near(reader.message("nước lũ"), 5)).hasSize(1);
      old.close();
      folder.removeOthers();
      assertThat(fresh.near(reader.message("nước lũ"), 5).getFirst().claim().id()).isEqualTo("c2");
    }
    try (LuceneClaimIndex again = ready(folder(NOW))) {
      assertThat(again.committed()).isEqualTo(9);
    }
    assertThat(names(data)).containsExactly("2", "current");
  }

  @Test
  void aRebuildThatWasCutOffChangesNothing() throws Exception {
    built(NOW, "c1");
    IndexFolder folder = folder(NOW);
    IndexFolder.Rebuild cutOff = folder.rebuild();
    cutOff.index().put(claim("c2"));
    cutOff.index().commit(99);
    cutOff.index().close();

    try (LuceneClaimIndex index = ready(folder(NOW))) {
      assertThat(index.committed()).isEqualTo(5);
    }
    folder.removeOthers();
    assertThat(names(data)).containsExactly("1", "current");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void aBitThatFlippedOrAFileThatWasCutIsNoticed(long seed) throws Exception {
    built(NOW, "c1", "c2", "c3");
    Random random = new Random(seed);
    List<Path> files;
    try (Stream<Path> all = Files.list(data.resolve("1"))) {
      files = all.filter(file -> !file.endsWith("write.lock")).sorted().toList();
    }
    Path file = files.get(random.nextInt(files.size()));
    byte[] bytes = Files.readAllBytes(file);
    switch (random.nextInt(3)) {
      case 0 -> {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, bytes);
      }
      case 1 -> Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
      default -> Files.delete(file);
    }

    assertThat(folder(NOW).open())
        .as(file.getFileName() + " damaged")
        .isInstanceOf(Opened.MustRebuild.class);
    try (LuceneClaimIndex fresh = folder(NOW).rebuild().finish(6)) {
      assertThat(fresh.committed()).isEqualTo(6);
    }
    ready(folder(NOW)).close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "one", "-1", "99999999999999999999", "7"})
  void aMarkerThatNamesNothingMeansBuildingAgain(String marker) throws Exception {
    built(NOW, "c1");
    Files.writeString(data.resolve("current"), marker);

    assertThat(folder(NOW).open()).isInstanceOf(Opened.MustRebuild.class);
  }

  private IndexFolder folder(IndexFingerprint fingerprint) {
    return new IndexFolder(data, fingerprint, reader);
  }

  private void built(IndexFingerprint fingerprint, String... ids) throws IOException {
    IndexFolder.Rebuild rebuild = folder(fingerprint).rebuild();
    for (String id : ids) {
      rebuild.index().put(claim(id));
    }
    rebuild.finish(5).close();
  }

  private static LuceneClaimIndex ready(IndexFolder folder) throws IOException {
    return switch (folder.open()) {
      case Opened.Ready(LuceneClaimIndex index) -> index;
      case Opened.MustRebuild(String reason, var _) -> throw new AssertionError(reason);
    };
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private static IndexedClaim claim(String id) {
    return new IndexedClaim(
        id, List.of(new Wording("vi", "Nước lũ về đến cầu " + id)), new Holds.Always());
  }
}
