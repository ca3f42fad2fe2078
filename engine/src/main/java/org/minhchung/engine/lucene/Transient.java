package org.minhchung.engine.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FileSwitchDirectory;
import org.apache.lucene.store.MMapDirectory;

/**
 * Where an index lives that ends with the process: in memory, but for vectors. Those of 100,000
 * claims would fill the heap several times over, so they are files in the system's temporary
 * folder, removed when the index is closed.
 */
final class Transient {

  /** The endings of what Lucene104HnswScalarQuantizedVectorsFormat writes. */
  private static final Set<String> VECTORS = Set.of("vec", "vemf", "veq", "vemq", "vex", "vem");

  private Transient() {}

  static Directory words() {
    return new ByteBuffersDirectory();
  }

  static Directory wordsAndVectors() throws IOException {
    return new FileSwitchDirectory(
        VECTORS, new Temporary(Files.createTempDirectory("minhchung-vectors")), words(), true);
  }

  private static final class Temporary extends MMapDirectory {

    private final Path folder;

    Temporary(Path folder) throws IOException {
      super(folder);
      this.folder = folder;
    }

    @Override
    public synchronized void close() throws IOException {
      super.close();
      if (Files.exists(folder)) {
        IndexFolder.remove(folder);
      }
    }
  }
}
