package org.minhchung.engine.onnx;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Cuts texts into the pieces a model knows by number. Thread-safe. */
final class Tokens implements AutoCloseable {

  static {
    // The library tells its maker that it runs, and fetches files, unless it is told not to. A desk
    // makes no call that is not on its list.
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    // It unpacks its native code into the home folder, which a service may not have.
    if (System.getProperty("ENGINE_CACHE_DIR") == null) {
      System.setProperty(
          "ENGINE_CACHE_DIR",
          Path.of(System.getProperty("java.io.tmpdir"), "minhchung-tokenizers").toString());
    }
  }

  private final HuggingFaceTokenizer tokenizer;

  /**
   * Reads the tokenizer.
   *
   * @throws IOException if the file cannot be read
   */
  Tokens(InputStream file, int most) throws IOException {
    tokenizer =
        HuggingFaceTokenizer.newInstance(
            file,
            Map.of(
                "padding",
                "false",
                "truncation",
                "true",
                "maxLength",
                String.valueOf(most),
                "modelMaxLength",
                String.valueOf(most)));
  }

  /**
   * A text as a model takes it.
   *
   * @param ids of its pieces, the marks of beginning and end included; never empty
   * @param types to which of two sentences a piece belongs
   */
  record Pieces(long[] ids, long[] types) {}

  List<Pieces> of(List<String> texts) {
    Encoding[] encoded = tokenizer.batchEncode(texts);
    return Arrays.stream(encoded).map(one -> new Pieces(one.getIds(), one.getTypeIds())).toList();
  }

  @Override
  public void close() {
    tokenizer.close();
  }
}
