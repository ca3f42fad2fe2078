package org.minhchung.desk.kernel;

import java.nio.file.Path;
import java.util.random.RandomGenerator;

/**
 * A secret of {@value #BYTES} bytes in a file of the keys folder, apart from the records and
 * outside every backup; made once.
 */
public final class KeyFile {

  public static final int BYTES = 32;

  private KeyFile() {}

  /**
   * Reads the secret, or makes it if there is none. The folder exists.
   *
   * @param name of the file, for example {@code mask.key}
   * @param random for a new secret; must not be guessable
   * @throws UnusableRecords if other users may read the file, or it has not {@value #BYTES} bytes
   */
  public static byte[] in(Path keys, String name, DurableFiles files, RandomGenerator random) {
    Path file = keys.resolve(name);
    return files.alone(
        keys,
        () ->
            files
                .read(file)
                .map(secret -> safe(file, files, secret))
                .orElseGet(() -> make(file, files, random)));
  }

  private static byte[] safe(Path file, DurableFiles files, byte[] secret) {
    if (!files.ownerOnly(file)) {
      throw new UnusableRecords(UnusableRecords.Code.OPEN_KEY, file.toString());
    }
    if (secret.length != BYTES) {
      throw new UnusableRecords(UnusableRecords.Code.DAMAGED_KEY, file.toString());
    }
    return secret;
  }

  private static byte[] make(Path file, DurableFiles files, RandomGenerator random) {
    var secret = new byte[BYTES];
    random.nextBytes(secret);
    files.replace(file, secret);
    return secret;
  }
}
