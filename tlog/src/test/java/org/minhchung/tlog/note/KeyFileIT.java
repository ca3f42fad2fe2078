package org.minhchung.tlog.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minhchung.tlog.tree.Hash;

/** Meets real files. */
class KeyFileIT {

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(KeyKind.class)
  void aKeyReadBackSignsAsBefore(KeyKind kind) throws Exception {
    SigningKey key = SampleKeys.key("w.example", kind);
    Path file = folder.resolve("key");
    KeyFile.write(file, key);
    SigningKey read = KeyFile.read(file);
    String text = new Checkpoint("o", 0, Hash.EMPTY).text();

    assertThat(read.verifier()).isEqualTo(key.verifier());
    assertThat(Note.sign(text, List.of(read), 5).signers(List.of(key.verifier()))).hasSize(1);
  }

  @Test
  void aKeyFileIsTheOwnersAloneAndIsNeverWrittenOver() throws Exception {
    Path file = folder.resolve("key");
    KeyFile.write(file, SampleKeys.log());

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThatThrownBy(() -> KeyFile.write(file, SampleKeys.log()))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void aKeyFileOthersMayReadIsRefused() throws IOException {
    Path file = folder.resolve("key");
    KeyFile.write(file, SampleKeys.log());
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

    assertThatThrownBy(() -> KeyFile.read(file))
        .isInstanceOf(Malformed.class)
        .hasMessageContaining("chmod 600");
  }

  @Test
  void aSecretUnderAnothersNameIsRefused() throws IOException {
    Path file = folder.resolve("key");
    KeyFile.write(file, SampleKeys.log());
    String text = Files.readString(file);
    String[] lines = text.split("\n");
    String other = SampleKeys.key("other", KeyKind.ED25519_LOG).verifier().text();
    Files.writeString(file, lines[0] + "\n" + other + "\n" + lines[2] + "\n");

    assertThatThrownBy(() -> KeyFile.read(file)).isInstanceOf(Malformed.class);
  }
}
