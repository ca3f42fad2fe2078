package org.minhchung.tlog.note;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A signing key in a file of its own that its owner alone may read (mode 0600, where the file
 * system knows modes). Lost: the log or witness must go on under a new key. Copied: somebody else
 * can sign.
 *
 * <p>Three lines: {@code minhchung-key-v1}, the verifier key, the secret in base64 (PKCS #8).
 */
public final class KeyFile {

  private static final String FIRST = "minhchung-key-v1";
  private static final int MAX_BYTES = 65_536;

  private KeyFile() {}

  /**
   * Writes a new file, forced to the disk with its folder's entry; never writes over one.
   *
   * @throws java.nio.file.FileAlreadyExistsException if there is a file
   */
  public static void write(Path file, SigningKey key) throws IOException {
    String text =
        FIRST + "\n" + key.verifier().text() + "\n" + Base64Text.write(key.pkcs8()) + "\n";
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel channel = FileChannel.open(file, options, ownerOnly())) {
      ByteBuffer rest = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
    Path folder = file.toAbsolutePath().getParent();
    if (hasModes() && folder != null) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  /**
   * @throws Malformed if others than the owner may read the file, or it holds no key
   */
  public static SigningKey read(Path file) throws IOException, Malformed {
    if (hasModes()) {
      Set<PosixFilePermission> mode =
          Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS);
      if (mode.stream().anyMatch(permission -> !permission.name().startsWith("OWNER_"))) {
        throw new Malformed("%s may be used by others; run chmod 600 on it".formatted(file));
      }
    }
    if (Files.size(file) > MAX_BYTES) {
      throw new Malformed("a key file has at most %d bytes".formatted(MAX_BYTES));
    }
    String[] lines =
        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).split("\n", -1);
    if (lines.length != 4 || !lines[0].equals(FIRST) || !lines[3].isEmpty()) {
      throw new Malformed("%s is not a key file".formatted(file));
    }
    return SigningKey.of(VerifierKey.read(lines[1]), Base64Text.read(lines[2]));
  }

  private static FileAttribute<?>[] ownerOnly() {
    return hasModes()
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean hasModes() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }
}
