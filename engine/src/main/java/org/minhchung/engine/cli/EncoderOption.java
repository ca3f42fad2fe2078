package org.minhchung.engine.cli;

import java.nio.file.Path;
import org.minhchung.engine.index.Encoder;
import org.minhchung.engine.onnx.Encoders;
import picocli.CommandLine.Option;

/** Which encoder compares meanings. */
final class EncoderOption {

  private static final String NONE = "none";
  private static final String SHIPPED = "";

  @Option(
      names = "--encoder",
      paramLabel = "DIR",
      description = {
        "folder with model.onnx and tokenizer.json, or none",
        "(default: a small model that ships, for English alone)"
      })
  String folder = SHIPPED;

  @Option(
      names = "--encoder-hash",
      paramLabel = "HEX",
      description = "SHA-256 of the two files, one behind the other")
  String hash = "";

  /** What the options ask for; the caller closes the encoder. */
  Encoders.Given open() {
    quieten();
    if (folder.equals(SHIPPED)) {
      return new Encoders.Given.Ready(Encoders.english());
    }
    return folder.equals(NONE)
        ? new Encoders.Given.Ready(Encoder.none())
        : Encoders.open(Path.of(folder), hash);
  }

  /** The sentence for a folder that was refused. */
  String sentence(Sentences sentences, Encoders.Given.Refused refused) {
    return switch (refused.reason()) {
      case UNREADABLE -> sentences.say("encoder.unreadable", folder);
      case OTHER_HASH -> sentences.say("encoder.other.hash", folder, refused.detail());
      case NO_MODEL -> sentences.say("encoder.no.model", folder, refused.detail());
    };
  }

  /** Standard output belongs to the answers; the tokenizer's library logs there if it may. */
  private static void quieten() {
    System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    System.setProperty("java.util.logging.SimpleFormatter.format", "%5$s%n");
  }
}
