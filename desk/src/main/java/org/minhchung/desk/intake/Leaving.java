package org.minhchung.desk.intake;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.minhchung.desk.claims.ChannelKind;
import org.minhchung.desk.claims.MaskedMessage;
import org.minhchung.desk.claims.Messages;
import org.minhchung.desk.kernel.Records;
import org.minhchung.desk.web.Received;
import org.minhchung.desk.web.Refusal;
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

  /** What was stored, word for word; if it is refused, nothing is stored. */
  public Received<MaskedMessage> leave(AskedText text, ChannelKind channel) {
    return turnstile
        .pass(() -> masked(text).then(message -> stored(message, channel)))
        .orElseGet(() -> new Received.Refused<>(Refusal.BUSY));
  }

  private Received<MaskedMessage> masked(AskedText text) {
    Masker.Masked masked = masker.mask(text.value());
    return AskedText.of(masked.text())
        .then(left -> new Received.Read<>(new MaskedMessage(left.value(), masked.marks())));
  }

  private Received<MaskedMessage> stored(MaskedMessage message, ChannelKind channel) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    records.write(() -> messages.leave(message, channel, today));
    return new Received.Read<>(message);
  }
}
