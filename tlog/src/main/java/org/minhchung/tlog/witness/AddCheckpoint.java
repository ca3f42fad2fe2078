package org.minhchung.tlog.witness;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.minhchung.tlog.note.Decimal;
import org.minhchung.tlog.note.Malformed;
import org.minhchung.tlog.note.Note;
import org.minhchung.tlog.note.OfflineProof;
import org.minhchung.tlog.tree.Hash;

/**
 * The body of a request to a witness.
 *
 * @param old size that the log believes the witness has seen
 * @param proof that the log only grew since, at most 63 hashes
 * @param checkpoint to be signed
 */
public record AddCheckpoint(long old, List<Hash> proof, Note checkpoint) {

  /** A note, 63 lines of hashes and the first line. */
  public static final int MAX_BYTES = Note.MAX_BYTES + 63 * 45 + 64;

  public AddCheckpoint {
    proof = List.copyOf(proof);
    if (old < 0 || proof.size() > OfflineProof.MAX_HASHES) {
      throw new IllegalArgumentException(
          "old %d, %d hashes: not a request".formatted(old, proof.size()));
    }
  }

  public byte[] bytes() {
    var text = new StringBuilder("old ").append(old).append('\n');
    proof.forEach(hash -> text.append(hash.base64()).append('\n'));
    text.append('\n').append(new String(checkpoint.bytes(), StandardCharsets.UTF_8));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * @throws Malformed if the bytes are no such body
   */
  public static AddCheckpoint read(byte[] bytes) throws Malformed {
    if (bytes.length > MAX_BYTES) {
      throw new Malformed("a request has at most %d bytes".formatted(MAX_BYTES));
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Malformed("a request is UTF-8");
    }
    int blank = text.indexOf("\n\n");
    if (blank < 0 || !text.startsWith("old ")) {
      throw new Malformed("a request tells the old size, a proof and a checkpoint");
    }
    List<String> lines = new ArrayList<>(List.of(text.substring(0, blank).split("\n", -1)));
    long old = Decimal.read(lines.removeFirst().substring("old ".length()));
    return new AddCheckpoint(
        old,
        OfflineProof.readHashes(lines),
        Note.read(text.substring(blank + 2).getBytes(StandardCharsets.UTF_8)));
  }
}
