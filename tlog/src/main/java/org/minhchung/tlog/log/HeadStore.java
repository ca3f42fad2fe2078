package org.minhchung.tlog.log;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minhchung.tlog.note.Note;

/**
 * The one place that says how far the log has come: the last checkpoint that was signed. The desk
 * keeps it in a row of its records.
 *
 * <p>It must be as durable as anything the desk has: a head that falls back is a fork.
 */
public interface HeadStore {

  /**
   * The last checkpoint swapped in, and on the disk; empty if there never was one.
   *
   * @throws IOException if nobody can say
   */
  Optional<Note> head() throws IOException;

  /**
   * Puts {@code next} in the place of {@code expected}, if that is what stands there, and brings it
   * to the disk before it returns. At most one of several callers with the same {@code expected}
   * gets true.
   *
   * @param expected null if nothing must stand there
   * @return false if something else stands there; then nothing was changed
   * @throws IOException if nobody can say whether it was put there
   */
  boolean swap(@Nullable Note expected, Note next) throws IOException;
}
