package org.minhchung.desk.intake;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.minhchung.desk.claims.ChannelKind;
import org.minhchung.desk.claims.MaskedMessage;
import org.minhchung.desk.claims.Messages;
import org.minhchung.desk.kernel.Records;
import org.minhchung.desk.web.Turnstile;
import org.springframework.stereotype.Service;

/** Keeps a text that somebody leaves for the desk: masked, with the day and nothing else. */
@Service
public final class Leaving {

  private final Masker masker;
  private final Messages messages;
  private final Records records;
  private final InstantSource clock;
  private final Turnstile turnstile;

  Leaving(
      Masker masker, Messages messages, Records records, InstantSource clock, Turnstile turnstile) {
    this.masker = masker;
    this.messages = messages;
    this.records = records;
    this.clock = clock;
    this.turnstile = turnstile;
  }

  /** What was stored, word for word; or empty if too many ask at this moment: nothing is stored. */
  public Optional<MaskedMessage> leave(AskedText text, ChannelKind channel) {
    return turnstile.pass(
        () -> {
          MaskedMessage masked = masker.mask(text.value());
          LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
          records.write(() -> messages.leave(masked, channel, today));
          return masked;
        });
  }
}
