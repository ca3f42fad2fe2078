package org.minhchung.desk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.minhchung.desk.claims.MaskedMessage;
import org.minhchung.desk.intake.Masker;
import org.minhchung.desk.kernel.MaskKey;
import org.minhchung.engine.text.MaskedText;
import org.minhchung.engine.text.Masking;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives intake the engine's masking, under the desk's own key. */
@Configuration(proxyBeanMethods = false)
class MaskingConfiguration {

  @Bean
  Masker masker(MaskKey key) {
    Masking masking = new Masking(key.key().getEncoded());
    return text -> masked(masking.mask(text));
  }

  /** The same number twice in a message is one mark. */
  private static Masker.Masked masked(MaskedText masked) {
    return new Masker.Masked(
        masked.text(),
        List.copyOf(
            new LinkedHashSet<>(
                masked.marks().stream()
                    .map(
                        mark ->
                            new MaskedMessage.Mark(
                                mark.kind().name().toLowerCase(Locale.ROOT), mark.hash()))
                    .toList())));
  }
}
