package org.minhchung.engine.onnx;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.minhchung.engine.index.Encoder;

/** Makes encoders: the one that ships, or one of a folder that an operator names. */
public final class Encoders {

  /** SHA-256 of the two files in the jar, model first; a test holds it to them. */
  static final String ENGLISH_HASH =
      "6ea94d8f890e7e0ec326cd8e75eacdcbed9611a0c3d7cbff4e5eac08969213a8";

  static final Settings ENGLISH_SETTINGS =
      new Settings(Settings.Pooling.MEAN, 256, Set.of("en"), "");

  private static final int ENGLISH_DIMENSIONS = 384;

  private Encoders() {}

  /**
   * The small one that ships, all-MiniLM-L6-v2 in eight bits, for English alone. Nothing is loaded
   * before the first text.
   */
  public static Encoder english() {
    return new OnnxEncoder(
        "all-MiniLM-L6-v2",
        ENGLISH_HASH,
        ENGLISH_SETTINGS,
        ENGLISH_DIMENSIONS,
        new ModelFiles.Shipped());
  }

  /** What became of a folder. */
  public sealed interface Given {

    /** It is loaded, and its caller closes it. */
    record Ready(Encoder encoder) implements Given {}

    /**
     * It cannot be used.
     *
     * @param detail a path, a hash or what the library said
     */
    record Refused(Reason reason, String detail) implements Given {}
  }

  /** Why a folder was refused. */
  public enum Reason {
    /** {@code model.onnx} or {@code tokenizer.json} is missing or cannot be read. */
    UNREADABLE,
    /** The files are others than the hash says; the detail is the hash they have. */
    OTHER_HASH,
    /** The files are no model of sentences, or a setting cannot be used. */
    NO_MODEL
  }

  /**
   * Opens a folder with {@code model.onnx}, {@code tokenizer.json} and perhaps {@code
   * encoder.properties} (see {@link Settings}), loads the model and encodes one word to know that
   * it works. A machine that refuses the native code gets {@link Encoder#none} and a line in the
   * log.
   *
   * @param hash SHA-256 of the files one behind the other in this order, hex in any case
   */
  public static Given open(Path folder, String hash) {
    ModelFiles.Folder files = new ModelFiles.Folder(folder);
    try {
      String found = files.hash();
      if (!found.equals(hash.strip().toLowerCase(Locale.ROOT))) {
        return new Given.Refused(Reason.OTHER_HASH, found);
      }
      Model model = new Model(files);
      int dimensions = model.vector(model.pieces(List.of("a")).getFirst()).length;
      return new Given.Ready(
          OnnxEncoder.loaded(folder.toString(), found, dimensions, files, model));
    } catch (IOException e) {
      return new Given.Refused(Reason.UNREADABLE, String.valueOf(e.getMessage()));
    } catch (LinkageError e) {
      System.getLogger(Encoders.class.getName())
          .log(Level.WARNING, "{0} is not used, this machine refuses it: {1}", folder, e);
      return new Given.Ready(Encoder.none());
    } catch (OrtException | RuntimeException e) {
      return new Given.Refused(Reason.NO_MODEL, String.valueOf(e.getMessage()));
    }
  }
}
