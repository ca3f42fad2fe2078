package org.minhchung.tlog.verify;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A public key out of a policy, of a log (types 1 and 6) or of a witness (types 4 and 6).
 *
 * @param name under which its signature lines stand
 * @param id the first four bytes of the hash over name, type and key
 * @param type as C2SP signed-note numbers it
 * @param key that signatures are checked with
 * @param text as the policy spells it
 */
record Key(String name, int id, int type, PublicKey key, String text) {

  private static final int ED25519 = 1;
  private static final int COSIGNER = 4;
  private static final int ML_DSA_44 = 6;

  /** Before the raw key stands what the JDK wants there: algorithm and length, in DER. */
  private static final String ED25519_HEADER = "302a300506032b6570032100";

  private static final String ML_DSA_HEADER = "30820532300b06096086480165030403110382052100";

  static Key read(String text) throws Unreadable {
    String[] parts = text.split("\\+", 3);
    if (parts.length != 3 || parts[0].isEmpty() || !parts[1].matches("[0-9a-f]{8}")) {
      throw new Unreadable("not-a-key", text);
    }
    byte[] typed = Text.base64(parts[2], parts[0]);
    byte[] named = (parts[0] + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(named, named.length + typed.length);
    System.arraycopy(typed, 0, all, named.length, typed.length);
    int id = ByteBuffer.wrap(new Sha256().of(all)).getInt();
    if (typed.length < 2 || id != HexFormat.fromHexDigits(parts[1])) {
      throw new Unreadable("not-a-key", text);
    }
    int type = typed[0];
    String header =
        switch (type) {
          case ED25519, COSIGNER -> ED25519_HEADER;
          case ML_DSA_44 -> ML_DSA_HEADER;
          default -> throw new Unreadable("not-a-key", text);
        };
    return new Key(parts[0], id, type, wrapped(header, typed, type, text), text);
  }

  private static PublicKey wrapped(String header, byte[] typed, int type, String text)
      throws Unreadable {
    byte[] before = HexFormat.of().parseHex(header);
    byte[] der = Arrays.copyOf(before, before.length + typed.length - 1);
    System.arraycopy(typed, 1, der, before.length, typed.length - 1);
    try {
      return KeyFactory.getInstance(algorithm(type)).generatePublic(new X509EncodedKeySpec(der));
    } catch (GeneralSecurityException e) {
      throw new Unreadable("not-a-key", text);
    }
  }

  boolean isOfLog() {
    return type != COSIGNER;
  }

  boolean isOfWitness() {
    return type != ED25519;
  }

  /** Whether it signs texts as they are: Ed25519 of a log. */
  boolean isPlain() {
    return type == ED25519;
  }

  /** Whether a plain key has signed the text of a note. */
  boolean signed(String noteText, byte[] signature) {
    return isPlain()
        && signature.length == 64
        && verifies(noteText.getBytes(StandardCharsets.UTF_8), signature, 0, 64);
  }

  /** The seconds since 1970 that a signature of a witness tells; 0 for the plain kind. */
  long time(byte[] signature) {
    return type == ED25519 || signature.length < 8 ? 0 : ByteBuffer.wrap(signature).getLong();
  }

  boolean signed(Checkpoint checkpoint, byte[] signature) {
    int before = type == ED25519 ? 0 : 8;
    int length = type == ML_DSA_44 ? 2_420 : 64;
    long time = time(signature);
    if (signature.length != before + length || time < 0) {
      return false;
    }
    return verifies(message(checkpoint, time), signature, before, length);
  }

  private boolean verifies(byte[] message, byte[] signature, int from, int length) {
    try {
      Signature checking = Signature.getInstance(algorithm(type));
      checking.initVerify(key);
      checking.update(message);
      return checking.verify(signature, from, length);
    } catch (SignatureException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java platform lacks " + algorithm(type), e);
    }
  }

  private byte[] message(Checkpoint checkpoint, long time) {
    return switch (type) {
      case ED25519 -> checkpoint.text().getBytes(StandardCharsets.UTF_8);
      case COSIGNER ->
          ("cosignature/v1\ntime " + time + "\n" + checkpoint.text())
              .getBytes(StandardCharsets.UTF_8);
      default -> subtree(checkpoint, time);
    };
  }

  private byte[] subtree(Checkpoint checkpoint, long time) {
    byte[] cosigner = name.getBytes(StandardCharsets.UTF_8);
    byte[] origin = checkpoint.origin().getBytes(StandardCharsets.UTF_8);
    var out = new ByteArrayOutputStream();
    out.writeBytes("subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII));
    out.write(cosigner.length);
    out.writeBytes(cosigner);
    out.writeBytes(ByteBuffer.allocate(8).putLong(time).array());
    out.write(origin.length);
    out.writeBytes(origin);
    out.writeBytes(ByteBuffer.allocate(16).putLong(0).putLong(checkpoint.size()).array());
    out.writeBytes(checkpoint.root());
    return cosigner.length > 255 || origin.length > 255 ? new byte[0] : out.toByteArray();
  }

  private static String algorithm(int type) {
    return type == ML_DSA_44 ? "ML-DSA-44" : "Ed25519";
  }
}
