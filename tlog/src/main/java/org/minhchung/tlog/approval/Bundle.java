package org.minhchung.tlog.approval;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.minhchung.tlog.note.Base64Text;
import org.minhchung.tlog.note.OfflineProof;
import org.minhchung.tlog.tree.Hash;

/**
 * A version of a publication in one file, with all that a stranger needs to check it: {@code
 * tlog-verify.jar bundle} reads it ({@code docs/log-format.md}, "Bundle").
 *
 * @param content the exact bytes of all that is shown
 * @param salt of the version
 * @param captures SHA-256 of each capture's file, in the order of the entry's evidence
 * @param entries that of the version first, then those of the keys that signed it, of the keys that
 *     signed for those, and so on; all with proofs to one checkpoint
 * @param policy a C2SP tlog-policy; whoever reads the bundle may go by another
 */
public record Bundle(
    byte[] content, Salt salt, List<Hash> captures, List<Proven> entries, byte[] policy) {

  private static final String FIRST = "minhchung/bundle/v1";

  /**
   * An entry and the proof that a log holds it.
   *
   * @param entry its bytes
   * @param proof to a checkpoint
   */
  public record Proven(byte[] entry, OfflineProof proof) {
    public Proven {
      entry = entry.clone();
    }

    @Override
    public byte[] entry() {
      return entry.clone();
    }
  }

  /**
   * @throws IllegalArgumentException if there is no entry, or the proofs lead to several
   *     checkpoints
   */
  public Bundle {
    content = content.clone();
    captures = List.copyOf(captures);
    entries = List.copyOf(entries);
    policy = policy.clone();
    if (entries.stream().map(proven -> proven.proof().checkpoint().text()).distinct().count()
        != 1) {
      throw new IllegalArgumentException("the proofs of a bundle lead to one checkpoint");
    }
  }

  @Override
  public byte[] content() {
    return content.clone();
  }

  @Override
  public byte[] policy() {
    return policy.clone();
  }

  /** As the file holds it. */
  public byte[] bytes() {
    var text = new StringBuilder(FIRST).append('\n');
    line(text, "content", content);
    line(text, "salt", salt.bytes());
    captures.forEach(capture -> line(text, "capture", capture.bytes()));
    for (Proven proven : entries) {
      line(text, "entry", proven.entry);
      line(text, "proof", proven.proof.bytes());
    }
    line(text, "policy", policy);
    line(text, "sum", Digests.sha256(text.toString().getBytes(StandardCharsets.US_ASCII)).bytes());
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static void line(StringBuilder text, String name, byte[] value) {
    text.append(name).append(' ').append(Base64Text.write(value)).append('\n');
  }
}
