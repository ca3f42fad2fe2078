package org.minhchung.tlog.note;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.minhchung.tlog.tree.Hash;
import org.minhchung.tlog.tree.ProofCheck;

/**
 * A proof that can be carried about: a {@code .tlog-proof} file (C2SP tlog-proof).
 *
 * @param index of the entry, from 0
 * @param hashes from the leaf's sibling to the root's child, at most {@value #MAX_HASHES}
 * @param extra whatever the application adds; nobody has signed it; may be empty
 * @param checkpoint the note, to the byte
 */
public record OfflineProof(long index, List<Hash> hashes, byte[] extra, Note checkpoint) {

  public static final int MAX_HASHES = 63;
  private static final String FIRST = "c2sp.org/tlog-proof@v1";

  public OfflineProof {
    hashes = List.copyOf(hashes);
    extra = extra.clone();
    if (index < 0 || hashes.size() > MAX_HASHES) {
      throw new IllegalArgumentException(
          "index %d, %d hashes: not a proof".formatted(index, hashes.size()));
    }
  }

  @Override
  public byte[] extra() {
    return extra.clone();
  }

  /** As the file holds it. */
  public byte[] bytes() {
    var text = new StringBuilder(FIRST).append('\n');
    if (extra.length > 0) {
      text.append("extra ").append(Base64Text.write(extra)).append('\n');
    }
    text.append("index ").append(index).append('\n');
    hashes.forEach(hash -> text.append(hash.base64()).append('\n'));
    text.append('\n').append(new String(checkpoint.bytes(), StandardCharsets.UTF_8));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * @throws Malformed if the bytes are no such file, or have another spelling than {@link #bytes}
   */
  public static OfflineProof read(byte[] bytes) throws Malformed {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int blank = text.indexOf("\n\n");
    if (blank < 0) {
      throw new Malformed("a proof has a blank line before its checkpoint");
    }
    List<String> lines = new ArrayList<>(List.of(text.substring(0, blank).split("\n", -1)));
    if (!lines.removeFirst().equals(FIRST)) {
      throw new Malformed("a proof begins with " + FIRST);
    }
    byte[] extra = new byte[0];
    if (!lines.isEmpty() && lines.getFirst().startsWith("extra ")) {
      extra = Base64Text.read(lines.removeFirst().substring("extra ".length()));
    }
    if (lines.isEmpty() || !lines.getFirst().startsWith("index ")) {
      throw new Malformed("a proof tells the index");
    }
    long index = Decimal.read(lines.removeFirst().substring("index ".length()));
    Note note = Note.read(text.substring(blank + 2).getBytes(StandardCharsets.UTF_8));
    var proof = new OfflineProof(index, readHashes(lines), extra, note);
    if (!Arrays.equals(proof.bytes(), bytes)) {
      throw new Malformed("a proof in another spelling than the one allowed");
    }
    return proof;
  }

  /**
   * Hashes one to a line, at most {@value #MAX_HASHES}.
   *
   * @throws Malformed if there are more, or a line is no hash
   */
  public static List<Hash> readHashes(List<String> lines) throws Malformed {
    if (lines.size() > MAX_HASHES) {
      throw new Malformed("a proof has at most 63 hashes, had " + lines.size());
    }
    List<Hash> hashes = new ArrayList<>();
    for (String line : lines) {
      byte[] hash = Base64Text.read(line);
      if (hash.length != Hash.BYTES) {
        throw new Malformed("a hash has 32 bytes, had " + hash.length);
      }
      hashes.add(Hash.of(hash));
    }
    return hashes;
  }

  /** Whether the entry stands in the tree of the checkpoint; says nothing of signatures. */
  public boolean holds(byte[] entry) throws Malformed {
    Checkpoint head = Checkpoint.readText(checkpoint.text());
    Optional<Hash> root = ProofCheck.rootOf(Hash.ofLeaf(entry), index, head.size(), hashes);
    return root.isPresent() && root.get().equals(head.root());
  }
}
