package org.minhchung.bench.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that live as long as a run. */
final class Folders {

  private Folders() {}

  static Path temporary(String name) {
    try {
      return Files.createTempDirectory("minhchung-peers-" + name);
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  static long bytes(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }
}
