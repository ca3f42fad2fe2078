package org.minhchung.tlog.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A publication in one file: what is shown, its salt, its captures' hashes, its entry and those of
 * the keys that signed it, each with its proof, and a policy (docs/log-format.md, "Bundle").
 *
 * @param content all that is shown
 * @param salt 32 bytes
 * @param captures SHA-256 of each capture's file, in order
 * @param entries that of the publication first
 * @param policy that whoever made the bundle goes by
 */
record Bundle(
    byte[] content, byte[] salt, List<byte[]> captures, List<Proven> entries, byte[] policy) {

  static final int MAX_BYTES = 8 << 20;
  private static final int MAX_ENTRIES = 256;

  /** An entry and the proof that a log holds it. */
  record Proven(byte[] entry, ProofFile proof) {}

  static Bundle read(byte[] bytes) throws Unreadable {
    String[] lines = Text.utf8(bytes, "bundle").split("\n", -1);
    int last = lines.length - 1;
    require(last >= 6 && lines[last].isEmpty() && lines[0].equals("minhchung/bundle/v1"));
    byte[] before =
        Arrays.copyOf(
            bytes, bytes.length - lines[last - 1].getBytes(StandardCharsets.UTF_8).length - 1);
    if (!Arrays.equals(new Sha256().of(before), field(lines[last - 1], "sum "))) {
      throw new Unreadable("damaged-bundle");
    }
    byte[] content = field(lines[1], "content ");
    byte[] salt = field(lines[2], "salt ");
    require(salt.length == Sha256.BYTES);
    int at = 3;
    List<byte[]> captures = new ArrayList<>();
    while (lines[at].startsWith("capture ")) {
      captures.add(field(lines[at], "capture "));
      require(captures.getLast().length == Sha256.BYTES);
      at++;
    }
    List<Proven> entries = new ArrayList<>();
    while (lines[at].startsWith("entry ")) {
      byte[] entry = field(lines[at], "entry ");
      require(entry.length <= 65_535 && entries.size() < MAX_ENTRIES);
      entries.add(new Proven(entry, ProofFile.read(field(lines[at + 1], "proof "))));
      at += 2;
    }
    byte[] policy = field(lines[at], "policy ");
    require(at == last - 2 && !entries.isEmpty());
    return new Bundle(content, salt, captures, entries, policy);
  }

  private static byte[] field(String line, String name) throws Unreadable {
    require(line.startsWith(name));
    return Text.base64(line.substring(name.length()), name.strip());
  }

  private static void require(boolean so) throws Unreadable {
    if (!so) {
      throw new Unreadable("not-a-bundle");
    }
  }
}
