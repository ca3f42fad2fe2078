package org.minhchung.desk.verification;

import java.nio.file.Path;

/** Somebody who follows an import. Called on the importing thread, file by file. */
public interface ImportWatch {

  /** So many bytes more have been read. */
  void progress(long bytes);

  /** A row was not taken; the good rows around it are. */
  void refused(Path file, RowRefusal refusal);

  /** A file was not read to its end. */
  void stopped(Path file, Reading.Stopped stop);
}
