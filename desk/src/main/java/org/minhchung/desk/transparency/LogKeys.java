package org.minhchung.desk.transparency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.minhchung.tlog.note.KeyFile;
import org.minhchung.tlog.note.KeyKind;
import org.minhchung.tlog.note.Malformed;
import org.minhchung.tlog.note.SigningKey;

/**
 * The keys that sign the log, in the keys folder: {@code log-ed25519.key} and {@code
 * log-ml-dsa-44.key}. Made once, for one origin. Lost: the log goes on under another name.
 */
final class LogKeys {

  private static final Map<String, KeyKind> FILES =
      Map.of("log-ed25519.key", KeyKind.ED25519_LOG, "log-ml-dsa-44.key", KeyKind.ML_DSA_44);

  private LogKeys() {}

  /**
   * Reads both keys.
   *
   * @throws Malformed if others may read a file, or it is damaged
   * @throws java.nio.file.NoSuchFileException if one is missing
   */
  static List<SigningKey> read(Path keys) throws IOException, Malformed {
    List<SigningKey> read = new ArrayList<>();
    for (String file : FILES.keySet().stream().sorted().toList()) {
      read.add(KeyFile.read(keys.resolve(file)));
    }
    return read;
  }

  /** Makes those that are missing; only before the log has begun. */
  static void make(Path keys, String origin, SecureRandom random) throws IOException {
    for (Map.Entry<String, KeyKind> file : FILES.entrySet()) {
      Path path = keys.resolve(file.getKey());
      if (!Files.exists(path)) {
        KeyFile.write(path, SigningKey.generate(origin, file.getValue(), random));
      }
    }
  }
}
