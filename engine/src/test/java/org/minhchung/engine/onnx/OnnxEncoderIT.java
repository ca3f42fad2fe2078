package org.minhchung.engine.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minhchung.engine.index.Encoder;
import org.minhchung.engine.onnx.Encoders.Given;
import org.minhchung.engine.onnx.Encoders.Reason;

/** A model in a folder, and a model that a machine refuses. */
class OnnxEncoderIT {

  private static final String DAM = "The dam broke in the night.";

  @TempDir Path folder;

  @Test
  void aFolderWithTheRightHashIsReadLikeTheModelThatShips() throws Exception {
    filled();

    try (Encoder given = ready(Encoders.ENGLISH_HASH.toUpperCase(Locale.ROOT) + "\n");
        Encoder shipped = Encoders.english()) {
      assertThat(given.hash()).isEqualTo(Encoders.ENGLISH_HASH);
      assertThat(given.dimensions()).isEqualTo(384);
      assertThat(given.encode(DAM).orElseThrow()).isEqualTo(shipped.encode(DAM).orElseThrow());
    }
  }

  @Test
  void withoutSettingsItReadsAnyLanguage() throws Exception {
    filled();

    try (Encoder given = ready(Encoders.ENGLISH_HASH)) {
      assertThat(given.reads("vi")).isTrue();
      assertThat(given.reads("und")).isTrue();
    }
  }

  @Test
  void settingsBelongToTheHashAndChangeTheVector() throws Exception {
    filled();
    Files.writeString(
        folder.resolve("encoder.properties"),
        "pooling=cls\ntokens=64\nlanguages=en, fr\nprefix=query: \n");

    assertThat(Encoders.open(folder, Encoders.ENGLISH_HASH))
        .isInstanceOfSatisfying(
            Given.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.OTHER_HASH));
    try (Encoder given = ready(new ModelFiles.Folder(folder).hash());
        Encoder shipped = Encoders.english()) {
      assertThat(given.reads("fr")).isTrue();
      assertThat(given.reads("vi")).isFalse();
      assertThat(given.encode(DAM).orElseThrow()).isNotEqualTo(shipped.encode(DAM).orElseThrow());
    }
  }

  @Test
  void anotherHashIsRefusedWithTheOneTheFilesHave() throws Exception {
    filled();

    assertThat(Encoders.open(folder, "00ff"))
        .isEqualTo(new Given.Refused(Reason.OTHER_HASH, Encoders.ENGLISH_HASH));
  }

  @Test
  void aFolderThatIsMissingOrLacksAFileIsRefused() throws Exception {
    assertThat(reason(folder.resolve("gone"))).isEqualTo(Reason.UNREADABLE);
    Files.writeString(folder.resolve("model.onnx"), "a model without a tokenizer");
    assertThat(reason(folder)).isEqualTo(Reason.UNREADABLE);
  }

  @Test
  void filesThatAreNoModelAreRefused() throws Exception {
    filled();
    Files.writeString(folder.resolve("model.onnx"), "not a model");
    assertThat(reason(folder)).isEqualTo(Reason.NO_MODEL);

    filled();
    Files.writeString(folder.resolve("tokenizer.json"), "{");
    assertThat(reason(folder)).isEqualTo(Reason.NO_MODEL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"pooling=max", "tokens=many", "tokens=7", "tokens=9000", "languages=", "tokens="})
  void aSettingThatCannotBeUsedIsRefusedByName(String line) throws Exception {
    filled();
    Files.writeString(folder.resolve("encoder.properties"), line + "\n");

    assertThat(Encoders.open(folder, new ModelFiles.Folder(folder).hash()))
        .isEqualTo(new Given.Refused(Reason.NO_MODEL, line));
  }

  @Test
  void nothingIsLoadedBeforeTheFirstText() {
    Counted files = new Counted(new ModelFiles.Shipped());

    try (Encoder encoder = encoder(files)) {
      assertThat(encoder.reads("en")).isTrue();
      assertThat(encoder.hash()).isNotEmpty();
      assertThat(encoder.encode(List.of())).hasValue(List.of());
      assertThat(files.opened).hasValue(0);

      encoder.encode(DAM);
      encoder.encode(DAM);
      assertThat(files.opened).hasValue(2);
    }
  }

  @Test
  void whereTheModelCannotBeLoadedNothingIsEncodedAndNothingFails() {
    for (Throwable refusal :
        List.of(new UnsatisfiedLinkError("no native code here"), new IOException("a bad disk"))) {
      Counted files = new Counted(new Refusing(refusal));

      try (Encoder encoder = encoder(files)) {
        assertThat(encoder.encode(DAM)).isEmpty();
        assertThat(encoder.encode(List.of(DAM, DAM))).isEmpty();
        assertThat(files.opened).hasValue(1);
      }
    }
  }

  @Test
  void aClosedEncoderEncodesNothing() {
    Encoder encoder = Encoders.english();
    encoder.encode(DAM);
    encoder.close();

    assertThat(encoder.encode(DAM)).isEmpty();
    encoder.close();
  }

  private void filled() throws IOException {
    ModelFiles.Shipped shipped = new ModelFiles.Shipped();
    try (InputStream model = shipped.model();
        InputStream tokenizer = shipped.tokenizer()) {
      Files.write(folder.resolve("model.onnx"), model.readAllBytes());
      Files.write(folder.resolve("tokenizer.json"), tokenizer.readAllBytes());
    }
  }

  private Encoder ready(String hash) {
    if (Encoders.open(folder, hash) instanceof Given.Ready(Encoder encoder)) {
      return encoder;
    }
    throw new AssertionError("refused with hash " + hash);
  }

  private static Reason reason(Path place) throws IOException {
    String hash =
        Files.exists(place.resolve("tokenizer.json")) ? new ModelFiles.Folder(place).hash() : "";
    return ((Given.Refused) Encoders.open(place, hash)).reason();
  }

  private static Encoder encoder(ModelFiles files) {
    return new OnnxEncoder(
        "counted", "hash", new Settings(Settings.Pooling.MEAN, 64, Set.of("en"), ""), 384, files);
  }

  /** Counts how often a file is opened. */
  private static final class Counted implements ModelFiles {

    private final ModelFiles files;
    private final AtomicInteger opened = new AtomicInteger();

    Counted(ModelFiles files) {
      this.files = files;
    }

    @Override
    public InputStream model() throws IOException {
      opened.incrementAndGet();
      return files.model();
    }

    @Override
    public InputStream tokenizer() throws IOException {
      opened.incrementAndGet();
      return files.tokenizer();
    }

    @Override
    public Settings settings() throws IOException {
      return files.settings();
    }
  }

  private record Refusing(Throwable refusal) implements ModelFiles {

    @Override
    public InputStream model() {
      throw new AssertionError("the tokenizer was refused before");
    }

    @Override
    public InputStream tokenizer() throws IOException {
      switch (refusal) {
        case IOException disk -> throw disk;
        case Error error -> throw error;
        default -> throw new AssertionError(refusal);
      }
    }

    @Override
    public Settings settings() {
      return Encoders.ENGLISH_SETTINGS;
    }
  }
}
