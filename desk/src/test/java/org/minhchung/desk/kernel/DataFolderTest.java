package org.minhchung.desk.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.desk.kernel.UnusableRecords.Code;

/** Folders and keys on a real disk belong to the desk's own user alone. */
class DataFolderTest {

  private final DurableFiles files = ForcedFiles.onDisk();

  @TempDir Path temporary;

  @Test
  void theKeysLieBesideTheDataUnlessToldOtherwise() {
    DataFolder folder = DataFolder.at(temporary.resolve("desk"));

    assertThat(folder.keys()).isEqualTo(temporary.resolve("desk-keys"));
  }

  @Test
  void newFoldersAreClosedToOthers() throws IOException {
    DataFolder folder = DataFolder.at(temporary.resolve("deep").resolve("desk")).ready(files);

    assertThat(mode(folder.data())).isEqualTo("rwx------");
    assertThat(mode(folder.keys())).isEqualTo("rwx------");
    assertThat(folder.data()).isEmptyDirectory();
  }

  @Test
  void aFolderThatIsAFileIsRefusedInOneSentence() throws IOException {
    Path taken = Files.createFile(temporary.resolve("desk"));

    assertThatThrownBy(() -> DataFolder.at(taken).ready(files))
        .isInstanceOfSatisfying(
            UnusableRecords.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(Code.DATA_FOLDER);
              assertThat(refused.sentence(Locale.ENGLISH)).contains(taken.toString(), "--data");
              assertThat(refused.sentence(Locale.of("vi"))).startsWith("Không ghi được");
            });
  }

  @Test
  void aFolderThatCannotBeMadeIsRefused() throws IOException {
    Path below = Files.createFile(temporary.resolve("file")).resolve("desk");

    assertThatThrownBy(() -> DataFolder.at(below).ready(files))
        .isInstanceOfSatisfying(
            UnusableRecords.class,
            refused -> assertThat(refused.code()).isEqualTo(Code.DATA_FOLDER));
  }

  @Test
  void aKeysFolderThatIsAFileIsRefused() throws IOException {
    Path taken = Files.createFile(temporary.resolve("keys"));

    assertThatThrownBy(() -> new DataFolder(temporary.resolve("desk"), taken).ready(files))
        .isInstanceOfSatisfying(
            UnusableRecords.class,
            refused -> assertThat(refused.code()).isEqualTo(Code.KEYS_FOLDER));
  }

  @Test
  void theMaskKeyIsMadeOnceAndClosedToOthers() throws IOException {
    MaskKey made = MaskKey.in(temporary, files, new SecureRandom());

    assertThat(MaskKey.in(temporary, files, new SecureRandom())).isEqualTo(made);
    assertThat(mode(temporary.resolve(MaskKey.FILE))).isEqualTo("rw-------");
    assertThat(Files.size(temporary.resolve(MaskKey.FILE))).isEqualTo(32);
    assertThat(made.key().getAlgorithm()).isEqualTo("HmacSHA256");
  }

  @Test
  void aKeyThatOthersMayReadIsRefused() throws IOException {
    MaskKey.in(temporary, files, new SecureRandom());
    Path file = temporary.resolve(MaskKey.FILE);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

    assertThatThrownBy(() -> MaskKey.in(temporary, files, new SecureRandom()))
        .isInstanceOfSatisfying(
            UnusableRecords.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(Code.OPEN_KEY);
              assertThat(refused.sentence(Locale.ENGLISH)).contains(file.toString(), "chmod 600");
            });
  }

  @Test
  void aKeyThatWasCutOffIsNeitherUsedNorOverwritten() throws IOException {
    MaskKey.in(temporary, files, new SecureRandom());
    Path file = temporary.resolve(MaskKey.FILE);
    Files.write(file, new byte[31]);

    assertThatThrownBy(() -> MaskKey.in(temporary, files, new SecureRandom()))
        .isInstanceOfSatisfying(
            UnusableRecords.class,
            refused -> assertThat(refused.code()).isEqualTo(Code.DAMAGED_KEY));
    assertThat(file).hasSize(31);
  }

  @Test
  void aSecretIsNeverSpelledOut() {
    assertThat(MaskKey.in(temporary, files, new SecureRandom())).hasToString("MaskKey");
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
