package org.minhchung.desk;

import java.nio.file.Path;
import org.minhchung.engine.index.Encoder;
import org.minhchung.engine.onnx.Encoders;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives matching the encoder the operator chose: the small one that ships if he chose nothing. */
@Configuration(proxyBeanMethods = false)
class EncoderConfiguration {

  static final String FOLDER = "minhchung.encoder";
  static final String HASH = "minhchung.encoder-hash";
  static final String NONE = "none";

  /** Loads nothing before the first text in a language it reads. */
  @Bean
  Encoder encoder(
      @Value("${" + FOLDER + ":}") String folder, @Value("${" + HASH + ":}") String hash) {
    if (folder.isEmpty()) {
      return Encoders.english();
    }
    if (folder.equals(NONE)) {
      return Encoder.none();
    }
    return switch (Encoders.open(Path.of(folder), hash)) {
      case Encoders.Given.Ready(Encoder encoder) -> encoder;
      case Encoders.Given.Refused(Encoders.Reason reason, String detail) ->
          throw switch (reason) {
            case UNREADABLE ->
                new UnusableSettings(UnusableSettings.Code.ENCODER_UNREADABLE, folder);
            case OTHER_HASH ->
                new UnusableSettings(UnusableSettings.Code.ENCODER_OTHER_HASH, detail);
            case NO_MODEL -> new UnusableSettings(UnusableSettings.Code.ENCODER_NO_MODEL, detail);
          };
    };
  }
}
