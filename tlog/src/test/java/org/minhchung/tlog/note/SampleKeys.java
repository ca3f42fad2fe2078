package org.minhchung.tlog.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;

/** Keys that are the same on every run; never for anything but tests. */
public final class SampleKeys {

  public static final String LOG = "minhchung.example/log";

  private SampleKeys() {}

  public static SigningKey log() {
    return key(LOG, KeyKind.ED25519_LOG);
  }

  public static SigningKey logMlDsa() {
    return key(LOG, KeyKind.ML_DSA_44);
  }

  public static SigningKey witness(String name) {
    return key("witness.example/" + name, KeyKind.ED25519_COSIGNER);
  }

  public static SigningKey key(String name, KeyKind kind) {
    try {
      SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
      random.setSeed((kind + name).getBytes(UTF_8));
      return SigningKey.generate(name, kind, random);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
