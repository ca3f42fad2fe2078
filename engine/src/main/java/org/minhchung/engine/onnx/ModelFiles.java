package org.minhchung.engine.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** Where the files of a model are. */
interface ModelFiles {

  InputStream model() throws IOException;

  InputStream tokenizer() throws IOException;

  Settings settings() throws IOException;

  /** A folder with {@code model.onnx}, {@code tokenizer.json} and perhaps the settings. */
  record Folder(Path folder) implements ModelFiles {

    private static final String MODEL = "model.onnx";
    private static final String TOKENIZER = "tokenizer.json";
    private static final String SETTINGS = "encoder.properties";

    @Override
    public InputStream model() throws IOException {
      return Files.newInputStream(folder.resolve(MODEL));
    }

    @Override
    public InputStream tokenizer() throws IOException {
      return Files.newInputStream(folder.resolve(TOKENIZER));
    }

    /**
     * @throws IllegalArgumentException if a value cannot be used, naming the key
     */
    @Override
    public Settings settings() throws IOException {
      Properties said = new Properties();
      try (InputStream file = Files.newInputStream(folder.resolve(SETTINGS))) {
        said.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      } catch (NoSuchFileException unsaid) {
        // Then all is as usual.
      }
      return Settings.of(said);
    }

    /**
     * SHA-256 of the files one behind the other, hex lower case: what {@code cat model.onnx
     * tokenizer.json encoder.properties | sha256sum} prints, the last if it is there.
     */
    String hash() throws IOException {
      InputStream words =
          Files.exists(folder.resolve(SETTINGS))
              ? Files.newInputStream(folder.resolve(SETTINGS))
              : InputStream.nullInputStream();
      return ModelFiles.hash(model(), tokenizer(), words);
    }
  }

  /** The two files in the jar that ships. */
  record Shipped() implements ModelFiles {

    private static final String NAME = "/all-minilm-l6-v2-q";

    @Override
    public InputStream model() throws IOException {
      return resource(NAME + ".onnx");
    }

    @Override
    public InputStream tokenizer() throws IOException {
      return resource(NAME + "-tokenizer.json");
    }

    @Override
    public Settings settings() {
      return Encoders.ENGLISH_SETTINGS;
    }

    private static InputStream resource(String name) throws IOException {
      InputStream found = ModelFiles.class.getResourceAsStream(name);
      if (found == null) {
        throw new NoSuchFileException(name);
      }
      return found;
    }
  }

  static String hash(InputStream... files) throws IOException {
    try (InputStream all = new SequenceInputStream(Collections.enumeration(List.of(files)));
        DigestInputStream digested = new DigestInputStream(all, sha256())) {
      digested.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digested.getMessageDigest().digest());
    }
  }

  /** The model outside the heap, which may be smaller than it. */
  default ByteBuffer modelBytes() throws IOException {
    try (InputStream file = model()) {
      byte[] read = file.readAllBytes();
      return Objects.requireNonNull(ByteBuffer.allocateDirect(read.length).put(read).flip());
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
