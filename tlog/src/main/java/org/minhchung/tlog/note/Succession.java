package org.minhchung.tlog.note;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * A linked statement: from here on a log goes on under other keys, or another log goes on in its
 * place. It is an entry of the old log and of the new, and readers who trust the old keys may
 * follow it to the new ones.
 *
 * <p>Signed by an Ed25519 key of the old log and one of the new: neither can claim the other alone.
 * It proves nothing if the old key was stolen; then the new keys must be told in another way.
 *
 * @param from the old log, with a checkpoint it has published
 * @param origin of what follows; the same as before if only keys change
 * @param keys of what follows, at least one, an Ed25519 log key among them
 */
public record Succession(Checkpoint from, String origin, List<VerifierKey> keys) {

  private static final String FIRST = "minhchung/succession/v1";

  public Succession {
    keys = List.copyOf(keys);
    if (!keys.stream().anyMatch(key -> key.kind() == KeyKind.ED25519_LOG)) {
      throw new IllegalArgumentException("a successor has an Ed25519 log key");
    }
    if (!keys.stream().allMatch(key -> key.name().equals(origin))) {
      throw new IllegalArgumentException("the keys of a successor bear its origin");
    }
    if (!VerifierKey.isName(origin) || !VerifierKey.isName(from.origin())) {
      throw new IllegalArgumentException("origins in a succession have no spaces");
    }
  }

  private String text() {
    var text = new StringBuilder(FIRST).append('\n');
    text.append("from %s %d %s\n".formatted(from.origin(), from.size(), from.root().base64()));
    text.append("to ").append(origin).append('\n');
    keys.forEach(key -> text.append("key ").append(key.text()).append('\n'));
    return text.toString();
  }

  /**
   * The entry, signed.
   *
   * @param old an Ed25519 log key of the old log
   * @param next the secret of an Ed25519 log key among {@link #keys}
   */
  public byte[] sign(SigningKey old, SigningKey next) {
    if (old.verifier().kind() != KeyKind.ED25519_LOG || !keys.contains(next.verifier())) {
      throw new IllegalArgumentException("signed by an Ed25519 key of the old log and of the new");
    }
    return Note.sign(text(), List.of(old, next), 0).bytes();
  }

  /** Whether an entry claims to be one. */
  public static boolean isClaimed(byte[] entry) {
    byte[] first = (FIRST + "\n").getBytes(StandardCharsets.US_ASCII);
    return Arrays.equals(entry, 0, Math.min(first.length, entry.length), first, 0, first.length);
  }

  /**
   * @param old the keys trusted so far
   * @throws Malformed if the entry is none, or is not signed by both sides
   */
  public static Succession read(byte[] entry, Collection<VerifierKey> old) throws Malformed {
    Note note = Note.read(entry);
    String[] lines = note.text().split("\n", -1);
    if (lines.length < 5 || !lines[0].equals(FIRST)) {
      throw new Malformed("a succession begins with " + FIRST);
    }
    String[] from = lines[1].split(" ", -1);
    if (from.length != 4 || !from[0].equals("from") || !lines[2].startsWith("to ")) {
      throw new Malformed("a succession tells from and to");
    }
    List<VerifierKey> keys = new ArrayList<>();
    for (int line = 3; line < lines.length - 1; line++) {
      if (!lines[line].startsWith("key ")) {
        throw new Malformed("a succession lists keys");
      }
      keys.add(VerifierKey.read(lines[line].substring("key ".length())));
    }
    try {
      var read =
          new Succession(
              Checkpoint.readText(from[1] + "\n" + from[2] + "\n" + from[3] + "\n"),
              lines[2].substring("to ".length()),
              keys);
      if (!read.text().equals(note.text())) {
        throw new Malformed("a succession in another spelling than the one allowed");
      }
      List<VerifierKey> before =
          old.stream().filter(key -> key.kind() == KeyKind.ED25519_LOG).toList();
      List<VerifierKey> after =
          keys.stream().filter(key -> key.kind() == KeyKind.ED25519_LOG).toList();
      if (note.signers(before).isEmpty() || note.signers(after).isEmpty()) {
        throw new Malformed("a succession is signed by the old log and by the new");
      }
      return read;
    } catch (IllegalArgumentException e) {
      throw new Malformed(e.getMessage() == null ? "not a succession" : e.getMessage());
    }
  }
}
