package org.minhchung.desk.intake;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.minhchung.desk.claims.MessageId;
import org.minhchung.desk.claims.Sighting;
import org.minhchung.desk.claims.Sightings;
import org.minhchung.desk.matching.AnswerStops;
import org.minhchung.desk.web.Received;
import org.minhchung.desk.web.Refusal;
import org.minhchung.desk.web.Turnstile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * Tells whoever comes back with a link or a code how far the desk is with their message. Never
 * tells the text: a code may be guessed.
 *
 * <p>Guessing is slow for everybody together and nobody is counted: few codes are looked up at a
 * time, and a wrong one keeps its place for a while. Decision 0141.
 */
@Service
public final class ComingBack {

  private static final Refusal UNKNOWN = new Refusal(404, "intake.back.unknown");

  /** With two seconds each, two wrong codes a second. */
  private static final int AT_ONCE = 4;

  private static final int WAITING = 32;
  private static final Duration WRONG_CODE = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final WayBackKeys keys;
  private final Returns returns;
  private final Sightings sightings;
  private final Answers answers;
  private final AnswerStops stops;
  private final Consumer<Duration> pause;
  private final Turnstile lane = new Turnstile(AT_ONCE, WAITING, PATIENCE);

  @Autowired
  ComingBack(
      WayBackKeys keys, Returns returns, Sightings sightings, Answers answers, AnswerStops stops) {
    this(keys, returns, sightings, answers, stops, it -> LockSupport.parkNanos(it.toNanos()));
  }

  /**
   * @param pause waits
   */
  ComingBack(
      WayBackKeys keys,
      Returns returns,
      Sightings sightings,
      Answers answers,
      AnswerStops stops,
      Consumer<Duration> pause) {
    this.keys = keys;
    this.returns = returns;
    this.sightings = sightings;
    this.answers = answers;
    this.stops = stops;
    this.pause = pause;
  }

  /**
   * @param typed a private link, its secret part, or a code as people type it
   */
  public Received<MessageState> with(String typed) {
    String given = typed.strip().substring(typed.strip().lastIndexOf('#') + 1);
    return WayBackKeys.read(given)
        .map(this::byCode)
        .orElseGet(() -> told(returns.byLink(keys.linkHash(given))));
  }

  private Received<MessageState> byCode(String code) {
    return lane.pass(
            () -> {
              Optional<MessageId> message = returns.byCode(keys.codeHash(code));
              if (message.isEmpty()) {
                pause.accept(WRONG_CODE);
              }
              return told(message);
            })
        .orElseGet(() -> new Received.Refused<>(Refusal.BUSY));
  }

  private Received<MessageState> told(Optional<MessageId> message) {
    return message
        .<Received<MessageState>>map(it -> new Received.Read<>(state(it)))
        .orElseGet(() -> new Received.Refused<>(UNKNOWN));
  }

  /** How far the desk is with a message. */
  public MessageState state(MessageId message) {
    List<Sighting> all = sightings.of(List.of(message));
    List<Sighting> standing = all.stream().filter(Sighting::stands).toList();
    List<Found> found =
        standing.stream()
            .map(Sighting::claim)
            .filter(claim -> !stops.rests(claim))
            .flatMap(claim -> answers.found(claim).stream())
            .toList();
    if (!found.isEmpty()) {
      return new MessageState.Answered(found);
    }
    if (!standing.isEmpty()) {
      return new MessageState.BeingChecked();
    }
    return all.isEmpty() ? new MessageState.Waiting() : new MessageState.TakenBack();
  }
}
