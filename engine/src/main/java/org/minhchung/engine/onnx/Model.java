package org.minhchung.engine.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.minhchung.engine.onnx.Tokens.Pieces;

/**
 * A loaded model. Thread-safe: each call runs on its caller's thread alone, so that many messages
 * at once use all cores.
 */
final class Model implements AutoCloseable {

  private static final String IDS = "input_ids";
  private static final String MASK = "attention_mask";
  private static final String TYPES = "token_type_ids";
  private static final String WHOLE = "sentence_embedding";

  private final Settings settings;
  private final Tokens tokens;
  private final OrtSession session;
  private final Set<String> inputs;
  private final String output;

  /**
   * Loads the native libraries and the model.
   *
   * @throws IOException if a file cannot be read
   * @throws OrtException if it is no model
   * @throws LinkageError if this machine refuses the native code
   */
  Model(ModelFiles files) throws IOException, OrtException {
    settings = files.settings();
    try (InputStream words = files.tokenizer()) {
      tokens = new Tokens(words, settings.tokens());
    }
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      session = environment.createSession(files.modelBytes(), options);
    }
    inputs = session.getInputNames();
    Set<String> outputs = session.getOutputNames();
    output = outputs.contains(WHOLE) ? WHOLE : outputs.iterator().next();
  }

  Settings settings() {
    return settings;
  }

  /** The pieces of some texts, in their order. */
  List<Pieces> pieces(List<String> texts) {
    return tokens.of(texts.stream().map(text -> settings.prefix() + text).toList());
  }

  /**
   * The vector of one text. One at a time on purpose: a model in eight bits takes its scale from
   * all it is given at once, so a text's vector would hang on the texts beside it.
   *
   * @throws OrtException if the model does not fit what it is given
   */
  float[] vector(Pieces text) throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    long[] mask = new long[text.ids().length];
    Arrays.fill(mask, 1);
    Map<String, OnnxTensor> given = new LinkedHashMap<>();
    try {
      give(environment, IDS, text.ids(), given);
      give(environment, MASK, mask, given);
      give(environment, TYPES, text.types(), given);
      try (OrtSession.Result result = session.run(given, Set.of(output))) {
        OnnxValue value = result.get(0);
        if (!(value instanceof OnnxTensor tensor)) {
          throw new OrtException("output " + output + " is no tensor");
        }
        return unit(pooled(tensor));
      }
    } finally {
      given.values().forEach(OnnxTensor::close);
    }
  }

  private void give(
      OrtEnvironment environment, String name, long[] values, Map<String, OnnxTensor> given)
      throws OrtException {
    if (inputs.contains(name)) {
      long[] shape = {1, values.length};
      given.put(name, OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape));
    }
  }

  /** The numbers as they come, or those of the tokens as one. */
  private float[] pooled(OnnxTensor tensor) throws OrtException {
    long[] shape = tensor.getInfo().getShape();
    FloatBuffer numbers = tensor.getFloatBuffer();
    float[] vector = new float[(int) shape[shape.length - 1]];
    boolean first = settings.pooling() == Settings.Pooling.CLS;
    int rows = first ? 1 : numbers.remaining() / vector.length;
    for (int i = 0; i < rows * vector.length; i++) {
      vector[i % vector.length] += numbers.get(i);
    }
    return vector;
  }

  /** The same direction with length 1; where there is none, the first axis. */
  private static float[] unit(float[] vector) {
    double squares = 0;
    for (float number : vector) {
      squares += (double) number * number;
    }
    double length = Math.sqrt(squares);
    if (!(length > 0) || !Double.isFinite(length)) {
      Arrays.fill(vector, 0);
      vector[0] = 1;
      return vector;
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) length;
    }
    return vector;
  }

  @Override
  public void close() {
    tokens.close();
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the model cannot be closed", e);
    }
  }
}
