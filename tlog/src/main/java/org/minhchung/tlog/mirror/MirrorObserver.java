package org.minhchung.tlog.mirror;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.minhchung.tlog.log.Observer;
import org.minhchung.tlog.note.Checkpoint;
import org.minhchung.tlog.note.Malformed;
import org.minhchung.tlog.note.Note;
import org.minhchung.tlog.note.VerifierKey;

/** How a log asks one of its mirrors on start how much it has seen. */
public final class MirrorObserver implements Observer {

  private final LogPlace mirror;
  private final List<VerifierKey> keys;

  /**
   * @param keys of the log itself: what they have not signed says nothing of it
   */
  public MirrorObserver(LogPlace mirror, List<VerifierKey> keys) {
    this.mirror = mirror;
    this.keys = List.copyOf(keys);
  }

  @Override
  public Sighting look(Note ours) {
    try {
      Optional<byte[]> bytes = mirror.checkpoint();
      if (bytes.isEmpty()) {
        return new Sighting.Nothing();
      }
      Note theirs = Note.read(bytes.get());
      Checkpoint seen = Checkpoint.readText(theirs.text());
      if (theirs.signers(keys).isEmpty()
          || !seen.origin().equals(Checkpoint.readText(ours.text()).origin())) {
        return silent("its checkpoint is not signed by this log");
      }
      return new Sighting.Tree(seen.size(), seen.root());
    } catch (IOException | Malformed e) {
      return silent(String.valueOf(e.getMessage()));
    }
  }

  private Sighting silent(String why) {
    return new Sighting.Silent(mirror + ": " + why);
  }
}
