package org.minhchung.tlog.note;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The bytes that a key of each kind signs for a note. */
final class Signed {

  private static final byte[] SUBTREE_LABEL = "subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII);
  private static final int MAX_NAME_BYTES = 255;

  private Signed() {}

  /**
   * @param time seconds since 1970; 0 where the kind carries none
   * @throws Malformed if the kind signs checkpoints alone and the text is none
   */
  static byte[] bytes(KeyKind kind, String name, long time, String text) throws Malformed {
    return switch (kind) {
      case ED25519_LOG -> text.getBytes(StandardCharsets.UTF_8);
      case ED25519_COSIGNER ->
          ("cosignature/v1\ntime " + time + "\n" + text).getBytes(StandardCharsets.UTF_8);
      case ML_DSA_44 -> subtree(name, time, Checkpoint.readText(text));
    };
  }

  /** C2SP tlog-cosignature, "ML-DSA-44 signed message". */
  private static byte[] subtree(String name, long time, Checkpoint checkpoint) throws Malformed {
    var out = new ByteArrayOutputStream();
    out.writeBytes(SUBTREE_LABEL);
    writeName(out, name);
    out.writeBytes(u64(time));
    writeName(out, checkpoint.origin());
    out.writeBytes(u64(0));
    out.writeBytes(u64(checkpoint.size()));
    out.writeBytes(checkpoint.root().bytes());
    return out.toByteArray();
  }

  private static void writeName(ByteArrayOutputStream out, String name) throws Malformed {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    if (bytes.length == 0 || bytes.length > MAX_NAME_BYTES) {
      throw new Malformed("a name signed with ML-DSA has 1 to 255 bytes, had " + bytes.length);
    }
    out.write(bytes.length);
    out.writeBytes(bytes);
  }

  static byte[] u64(long value) {
    return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
  }
}
