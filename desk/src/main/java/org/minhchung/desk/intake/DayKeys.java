package org.minhchung.desk.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.minhchung.desk.kernel.DurableFiles;

/**
 * The key pairs reply addresses are sealed to: one for each day on which addresses expire, a file
 * of 32 bytes in {@code KEYS/reply}, apart from the records and outside every backup. When the day
 * comes its file is overwritten and removed, and what was sealed to it can be opened by nobody,
 * wherever a copy of the records may lie. Thread-safe.
 */
final class DayKeys {

  private static final String ENDING = ".key";
  private static final int BYTES = 32;

  private final Path folder;
  private final DurableFiles files;
  private final RandomGenerator random;

  /**
   * @param keys the keys folder; what is needed in it is made
   * @param random for new keys; must not be guessable
   */
  DayKeys(Path keys, DurableFiles files, RandomGenerator random) {
    this.folder = keys.resolve("reply");
    this.files = files;
    this.random = random;
  }

  /** The day's pair, made if there is none. */
  AsymmetricCipherKeyPair make(LocalDate day) {
    files.makeFolder(folder);
    return files.alone(folder, () -> of(day).orElseGet(() -> made(day)));
  }

  /** The day's pair, while it is there. */
  Optional<AsymmetricCipherKeyPair> of(LocalDate day) {
    return files.read(file(day)).map(DayKeys::pair);
  }

  /**
   * Destroys the keys of this day and of every day before.
   *
   * @return how many were there
   */
  int destroy(LocalDate through) {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    return files.alone(
        folder,
        () -> {
          try (Stream<Path> found = Files.list(folder)) {
            List<Path> due = found.filter(file -> isDue(file, through)).toList();
            for (Path file : due) {
              destroy(file);
            }
            return due.size();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static boolean isDue(Path file, LocalDate through) {
    String name = file.getFileName().toString();
    return name.endsWith(ENDING)
        && !name.startsWith(".")
        && !LocalDate.parse(name.substring(0, name.length() - ENDING.length())).isAfter(through);
  }

  /** Zeros first: a name that is gone leaves the bytes where they were. */
  private static void destroy(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.allocate(BYTES));
      channel.force(true);
    }
    Files.delete(file);
  }

  private AsymmetricCipherKeyPair made(LocalDate day) {
    var secret = new byte[BYTES];
    random.nextBytes(secret);
    files.replace(file(day), secret);
    return pair(secret);
  }

  private static AsymmetricCipherKeyPair pair(byte[] secret) {
    if (secret.length != BYTES) {
      throw new IllegalStateException("a day's key has 32 bytes, had " + secret.length);
    }
    var key = new X25519PrivateKeyParameters(secret);
    return new AsymmetricCipherKeyPair(key.generatePublicKey(), key);
  }

  private Path file(LocalDate day) {
    return folder.resolve(day + ENDING);
  }
}
