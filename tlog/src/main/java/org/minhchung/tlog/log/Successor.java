package org.minhchung.tlog.log;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.minhchung.tlog.files.FileLayer;
import org.minhchung.tlog.note.Checkpoint;
import org.minhchung.tlog.note.KeyKind;
import org.minhchung.tlog.note.Malformed;
import org.minhchung.tlog.note.Note;
import org.minhchung.tlog.note.SigningKey;
import org.minhchung.tlog.note.Succession;
import org.minhchung.tlog.tree.TileTree;

/**
 * Closes a log for good and begins the one that goes on in its place: when a copy of the log is
 * older than what others have seen, or when it has forked, nothing else is left.
 *
 * <p>The statement that links them stands in {@code public/succession} of the old log, which is
 * read-only from then on; it is the first entry of the new one, and the last of the old one if that
 * could still be written. Cut off anywhere, it may be begun again with the same arguments.
 */
public final class Successor {

  private Successor() {}

  /**
   * @param old is not open; holds its head
   * @param next another folder, with another origin
   * @return the successor; read-only if it does not begin with the statement
   * @throws IOException if the disk fails, or the old log has no head
   */
  public static LogStart begin(FileLayer files, LogHome old, LogHome next) throws IOException {
    if (old.settings().origin().equals(next.settings().origin())) {
      throw new IllegalArgumentException("a successor has another origin than what it follows");
    }
    var tiles = new TileFolder(files, old.folder().resolve("public"));
    Optional<byte[]> before = tiles.succession();
    byte[] statement = before.isPresent() ? before.get() : close(files, old, next);
    tiles.close(statement);
    LogStart start =
        next.heads().head().isPresent()
            ? Log.open(files, next.folder(), next.heads(), next.settings())
            : Log.create(files, next.folder(), next.heads(), next.settings());
    return start instanceof LogStart.Writing(Log log, var _) ? link(log, statement, start) : start;
  }

  private static LogStart link(Log log, byte[] statement, LogStart start) throws IOException {
    TileTree tree = log.tree();
    if (tree.size() == 0) {
      try {
        var _ = log.append(statement).join();
      } catch (CompletionException e) {
        log.close();
        throw e;
      }
    } else if (!Arrays.equals(tree.entries(0).getFirst(), statement)) {
      log.close();
      return new LogStart.ReadOnly(
          "this log does not begin with the statement that links it to the old one",
          "Take a folder without a log for the successor.");
    }
    return start;
  }

  /** Signs the statement, and appends it to the old log if that can be written. */
  private static byte[] close(FileLayer files, LogHome old, LogHome next) throws IOException {
    LogStart start = Log.open(files, old.folder(), old.heads(), old.settings());
    if (!(start instanceof LogStart.Writing(Log log, var _))) {
      Note head = old.heads().head().orElseThrow(() -> new IOException("the old log has no head"));
      return statement(old, next, checkpoint(head));
    }
    try (log) {
      TileTree tree = log.tree();
      if (tree.size() > 0) {
        byte[] last = tree.entries((tree.size() - 1) / 256).getLast();
        if (leadsTo(last, old, next)) {
          return last;
        }
      }
      byte[] statement = statement(old, next, checkpoint(log.checkpoint()));
      var _ = log.append(statement).join();
      return statement;
    }
  }

  private static boolean leadsTo(byte[] entry, LogHome old, LogHome next) {
    try {
      return Succession.isClaimed(entry)
          && Succession.read(entry, old.settings().verifiers())
              .origin()
              .equals(next.settings().origin());
    } catch (Malformed e) {
      return false;
    }
  }

  private static byte[] statement(LogHome old, LogHome next, Checkpoint from) {
    return new Succession(from, next.settings().origin(), next.settings().verifiers())
        .sign(plainKey(old.settings().keys()), plainKey(next.settings().keys()));
  }

  private static SigningKey plainKey(List<SigningKey> keys) {
    return keys.stream()
        .filter(key -> key.verifier().kind() == KeyKind.ED25519_LOG)
        .findFirst()
        .orElseThrow();
  }

  private static Checkpoint checkpoint(Note head) throws IOException {
    try {
      return Checkpoint.readText(head.text());
    } catch (Malformed e) {
      throw new IOException("the head is no checkpoint: " + e.getMessage(), e);
    }
  }
}
