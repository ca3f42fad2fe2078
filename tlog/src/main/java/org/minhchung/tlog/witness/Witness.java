package org.minhchung.tlog.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.minhchung.tlog.files.FileLayer;
import org.minhchung.tlog.note.Checkpoint;
import org.minhchung.tlog.note.KeyKind;
import org.minhchung.tlog.note.Malformed;
import org.minhchung.tlog.note.Note;
import org.minhchung.tlog.note.SigningKey;
import org.minhchung.tlog.note.VerifierKey;
import org.minhchung.tlog.tree.Hash;
import org.minhchung.tlog.tree.ProofCheck;

/**
 * Somebody who remembers, for each of several logs, the largest tree it has signed, and signs the
 * next one only if it holds that one as its beginning. Safe for use by many threads: looking and
 * storing are one step.
 *
 * <p>Each log has a file in the folder, named by the leaf hash of its origin, which is on the disk
 * before a signature leaves. If the file is lost the witness forgets what it promised and must take
 * another key.
 */
public final class Witness {

  /** What a witness answers; each shape has its status in C2SP tlog-witness. */
  public sealed interface Answer {

    /** It has signed: 200. */
    record Signed(List<Note.Line> lines) implements Answer {
      public Signed {
        lines = List.copyOf(lines);
      }
    }

    /** The old size is larger than the new, or the request is not in its format: 400. */
    record Nonsense(String why) implements Answer {}

    /** None of the log's known keys has signed, or a line of one of them is not its own: 403. */
    record NotSigned(String why) implements Answer {}

    /** Nobody told this witness of the log: 404. */
    record UnknownLog() implements Answer {}

    /** The witness has seen another size than the log believes: 409, with that size. */
    record OtherSize(long size) implements Answer {}

    /** The tree does not hold what was signed before: 422. It may be a fork. */
    record NoGrowth(String why) implements Answer {}
  }

  private final FileLayer files;
  private final Path folder;
  private final List<SigningKey> keys;
  private final Map<String, List<VerifierKey>> logs = new HashMap<>();
  private final Clock clock;

  /**
   * @param folder made if missing; nobody else may write there
   * @param keys of the witness; none of them a plain log key
   * @param logs keys of the logs it watches, each under its log's origin
   */
  public Witness(
      FileLayer files, Path folder, List<SigningKey> keys, List<VerifierKey> logs, Clock clock)
      throws IOException {
    this.files = files;
    this.folder = folder;
    this.keys = List.copyOf(keys);
    this.clock = clock;
    for (SigningKey key : keys) {
      if (key.verifier().kind() == KeyKind.ED25519_LOG) {
        throw new IllegalArgumentException("a witness signs with the keys of a cosigner");
      }
    }
    for (VerifierKey log : logs) {
      this.logs.merge(log.name(), List.of(log), Witness::both);
    }
    files.createFolders(folder);
    Path above = folder.getParent();
    if (above != null) {
      files.forceFolder(above);
    }
  }

  /**
   * Looks at a request, in the order of C2SP tlog-witness, and signs if all is well.
   *
   * @throws IOException if the disk fails; then nothing was signed
   */
  public Answer add(byte[] body) throws IOException {
    AddCheckpoint request;
    Checkpoint next;
    try {
      request = AddCheckpoint.read(body);
      next = Checkpoint.readText(request.checkpoint().text());
    } catch (Malformed e) {
      return new Answer.Nonsense(e.getMessage());
    }
    List<VerifierKey> known = logs.get(next.origin());
    if (known == null) {
      return new Answer.UnknownLog();
    }
    try {
      if (request.checkpoint().signers(known).isEmpty()) {
        return new Answer.NotSigned("no known key of the log has signed");
      }
    } catch (Malformed e) {
      return new Answer.NotSigned(e.getMessage());
    }
    if (request.old() > next.size()) {
      return new Answer.Nonsense("the old size is larger than the new");
    }
    return addKnown(request, next);
  }

  private synchronized Answer addKnown(AddCheckpoint request, Checkpoint next) throws IOException {
    Path file = folder.resolve(Hash.ofLeaf(next.origin().getBytes(StandardCharsets.UTF_8)).hex());
    Optional<Checkpoint> last = last(file);
    long seen = last.map(Checkpoint::size).orElse(0L);
    Hash root = last.map(Checkpoint::root).orElse(Hash.EMPTY);
    if (request.old() != seen) {
      return new Answer.OtherSize(seen);
    }
    if (!ProofCheck.isGrowth(seen, root, next.size(), next.root(), request.proof())) {
      return new Answer.NoGrowth("the proof does not lead from %d entries".formatted(seen));
    }
    files.replaceForced(file, request.checkpoint().bytes());
    long now = clock.instant().getEpochSecond();
    return new Answer.Signed(Note.sign(next.text(), keys, now).lines());
  }

  private Optional<Checkpoint> last(Path file) throws IOException {
    Optional<byte[]> bytes = files.read(file);
    try {
      return bytes.isEmpty()
          ? Optional.empty()
          : Optional.of(Checkpoint.readText(Note.read(bytes.get()).text()));
    } catch (Malformed e) {
      throw new IOException(file + " is not a checkpoint: " + e.getMessage(), e);
    }
  }

  private static List<VerifierKey> both(List<VerifierKey> some, List<VerifierKey> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
