package org.minhchung.desk.ops;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.verification.ReviewImport;

/** A desk opened for importing alone: its records, no pages. Closing it closes the records. */
public interface ImportDesk extends AutoCloseable {

  ReviewImport reviews();

  @Override
  void close();

  /** Opens one. */
  interface Opener {

    /**
     * @param keys null for the data folder's path with {@code -keys}
     * @param database null for {@code desk.db} in the data folder
     * @throws RuntimeException if folder or database cannot be used; the caller of the verb says so
     */
    ImportDesk open(Path data, @Nullable Path keys, @Nullable String database);
  }
}
