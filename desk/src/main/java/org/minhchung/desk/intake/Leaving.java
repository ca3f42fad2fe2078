package org.minhchung.desk.intake;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import org.minhchung.desk.claims.Asker;
import org.minhchung.desk.claims.AskerCounts;
import org.minhchung.desk.claims.ChannelKind;
import org.minhchung.desk.claims.MaskedMessage;
import org.minhchung.desk.claims.MessageId;
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
  private final Returns returns;
  private final WayBackKeys keys;
  private final AskerCounts counts;
  private final Records records;
  private final InstantSource clock;
  private final Turnstile turnstile;

  Leaving(
      Masker masker,
      Messages messages,
      Returns returns,
      WayBackKeys keys,
      AskerCounts counts,
      Records records,
      InstantSource clock,
      Turnstile turnstile) {
    this.masker = masker;
    this.messages = messages;
    this.returns = returns;
    this.keys = keys;
    this.counts = counts;
    this.records = records;
    this.clock = clock;
    this.turnstile = turnstile;
  }

  /**
   * A message about to be left.
   *
   * @param day the day it was received; today or before
   * @param request what a program calls this request, so that sending it twice leaves one message;
   *     empty if nobody repeats it
   */
  public record Leave(
      AskedText text, ChannelKind channel, LocalDate day, Asker asker, String request) {}

  /** Leaves what came in just now on a page. */
  public Received<Left> leave(AskedText text, ChannelKind channel, Asker asker) {
    return leave(new Leave(text, channel, today(), asker, ""), _ -> {});
  }

  /**
   * What was stored, word for word; if it is refused, nothing is stored.
   *
   * @param also what else is to be written with a new message, in the same transaction
   */
  public Received<Left> leave(Leave leave, Consumer<MessageId> also) {
    return turnstile
        .pass(() -> masked(leave.text()).then(message -> stored(message, leave, also)))
        .orElseGet(() -> new Received.Refused<>(Refusal.BUSY));
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** The text as it may be stored. */
  Received<MaskedMessage> masked(AskedText text) {
    Masker.Masked masked = masker.mask(text.value());
    return AskedText.of(masked.text())
        .then(left -> new Received.Read<>(new MaskedMessage(left.value(), masked.marks())));
  }

  private Received<Left> stored(MaskedMessage message, Leave leave, Consumer<MessageId> also) {
    WayBackKeys.Seed seed =
        leave.request().isEmpty() ? keys.fresh() : keys.repeatable(leave.request(), leave.text());
    int attempt = 0;
    while (true) {
      WayBack back = keys.of(seed, attempt);
      switch (filed(message, leave, back, also)) {
        case Filed.Fresh(MessageId id) -> {
          counts.left(id, leave.asker());
          return new Received.Read<>(new Left(id, message.text(), back));
        }
        case Filed.Known(MessageId id) -> {
          return new Received.Read<>(new Left(id, message.text(), back));
        }
        case Filed.CodeTaken _ -> attempt++;
        case Filed.Raced _ -> {}
      }
    }
  }

  private Filed filed(MaskedMessage message, Leave leave, WayBack back, Consumer<MessageId> also) {
    // Slow on purpose, so before anybody waits for this write.
    String linkHash = keys.linkHash(back.link());
    String codeHash = keys.codeHash(back.code());
    try {
      return records.write(() -> file(message, leave, linkHash, codeHash, also));
    } catch (Overtaken _) {
      return new Filed.Raced();
    }
  }

  private sealed interface Filed {
    record Fresh(MessageId id) implements Filed {}

    record Known(MessageId id) implements Filed {}

    record CodeTaken() implements Filed {}

    record Raced() implements Filed {}
  }

  private Filed file(
      MaskedMessage message,
      Leave leave,
      String linkHash,
      String codeHash,
      Consumer<MessageId> also) {
    Optional<MessageId> known = returns.byLink(linkHash);
    Optional<MessageId> holder = returns.byCode(codeHash);
    if (known.isPresent() && known.equals(holder)) {
      return new Filed.Known(known.get());
    }
    if (known.isPresent() || holder.isPresent()) {
      return new Filed.CodeTaken();
    }
    MessageId id = messages.leave(message, leave.channel(), leave.day());
    if (!returns.keep(id, linkHash, codeHash)) {
      throw new Overtaken();
    }
    also.accept(id);
    return new Filed.Fresh(id);
  }

  /** Another write took the link or the code a moment ago: this one is undone and tried again. */
  private static final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
