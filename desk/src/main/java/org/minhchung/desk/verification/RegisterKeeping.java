package org.minhchung.desk.verification;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.fetch.Bytes;
import org.minhchung.desk.kernel.Actor;
import org.minhchung.desk.kernel.Audit;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.desk.kernel.Records;

/**
 * Proposes for the register and decides on proposals: two people, always. What is confirmed is
 * written into the log in the same transaction, and shown once readers can fetch it there.
 */
public final class RegisterKeeping {

  /** So long a link goes on counting after somebody confirmed that it ended. */
  public static final Duration LINGERS = Duration.ofDays(30);

  private final RegisterShelf shelf;
  private final RegisterLog log;
  private final Audit audit;
  private final Records records;
  private final Ids ids;
  private final InstantSource clock;
  private final RandomGenerator random;

  /**
   * @param random a secure source, for salts
   */
  public RegisterKeeping(
      RegisterShelf shelf,
      RegisterLog log,
      Audit audit,
      Records records,
      Ids ids,
      InstantSource clock,
      RandomGenerator random) {
    this.shelf = shelf;
    this.log = log;
    this.audit = audit;
    this.records = records;
    this.ids = ids;
    this.clock = clock;
    this.random = random;
  }

  /** What became of a deed. */
  public sealed interface Outcome {
    record Done(RegisterEntryId entry) implements Outcome {}

    record Refused(RegisterRefusal why) implements Outcome {}
  }

  /** An id for an entry, which a link is named by. */
  public RegisterEntryId newEntry() {
    return new RegisterEntryId(ids.ordered());
  }

  public PartyId newParty() {
    return new PartyId(ids.ordered());
  }

  /** Proposes a change; of a link, under the link's own id. */
  public Outcome propose(Actor by, RegisterChange change) {
    return records.write(
        () -> {
          Optional<RegisterRefusal> refusal = refusal(change);
          if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
          }
          RegisterEntryId id =
              change instanceof RegisterChange.LinkFiled(ControlLink link) ? link.id() : newEntry();
          shelf.propose(new RegisterEntry(id, change, by.person(), clock.instant()));
          audit.record(by, "verification.register-proposed", id.value());
          return new Outcome.Done(id);
        });
  }

  /** Confirms what somebody else proposed: it counts from now on, the end of a link in 30 days. */
  public Outcome confirm(Actor by, RegisterEntryId id) {
    return decide(
        by,
        id,
        entry -> {
          Optional<RegisterRefusal> refusal =
              log.open() ? refusal(entry.change()) : Optional.of(RegisterRefusal.NO_LOG);
          if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
          }
          confirm(by.person(), entry);
          audit.record(by, "verification.register-confirmed", id.value());
          return new Outcome.Done(id);
        });
  }

  /** Turns down what somebody else proposed. */
  public Outcome drop(Actor by, RegisterEntryId id) {
    return decide(
        by,
        id,
        _ -> {
          shelf.drop(id, by.person(), clock.instant());
          audit.record(by, "verification.register-dropped", id.value());
          return new Outcome.Done(id);
        });
  }

  private Outcome decide(Actor by, RegisterEntryId id, Function<RegisterEntry, Outcome> deed) {
    return records.write(
        () -> {
          Optional<RegisterEntry> entry = shelf.waiting(id);
          if (entry.isEmpty()) {
            return new Outcome.Refused(RegisterRefusal.NOT_WAITING);
          }
          if (by.person().equals(entry.get().proposedBy())) {
            return new Outcome.Refused(RegisterRefusal.SAME_PERSON);
          }
          return deed.apply(entry.get());
        });
  }

  private void confirm(PersonId by, RegisterEntry entry) {
    Instant now = clock.instant();
    RegisterChange change = entry.change();
    Instant effective = change instanceof RegisterChange.LinkEnded ? now.plus(LINGERS) : now;
    Bytes content = RegisterContent.of(change);
    byte[] chance = new byte[32];
    random.nextBytes(chance);
    Bytes salt = new Bytes(chance);
    PublisherRegister register = new PublisherRegister(shelf.shown());
    long leaf =
        log.changed(
            entry.id(), about(change, register), done(change, register), effective, content, salt);
    shelf.confirm(entry.id(), by, now, effective, content, salt, leaf);
  }

  private static PartyId about(RegisterChange change, PublisherRegister register) {
    return switch (change) {
      case RegisterChange.PartyFiled(Party party) -> party.id();
      case RegisterChange.LinkFiled(ControlLink link) -> link.controlled();
      case RegisterChange.LinkEnded(RegisterEntryId link, String _) ->
          register.link(link).orElseThrow().link().controlled();
    };
  }

  private static RegisterLog.Change done(RegisterChange change, PublisherRegister register) {
    return switch (change) {
      case RegisterChange.PartyFiled(Party party) ->
          register.party(party.id()).isPresent()
              ? RegisterLog.Change.CHANGED
              : RegisterLog.Change.ADDED;
      case RegisterChange.LinkFiled _ -> RegisterLog.Change.LINK_ADDED;
      case RegisterChange.LinkEnded _ -> RegisterLog.Change.LINK_REMOVED;
    };
  }

  private Optional<RegisterRefusal> refusal(RegisterChange change) {
    var register = new PublisherRegister(shelf.shown());
    return Optional.ofNullable(
        switch (change) {
          case RegisterChange.PartyFiled(Party party) -> refusal(party, register);
          case RegisterChange.LinkFiled(ControlLink link) -> refusal(link, register);
          case RegisterChange.LinkEnded(RegisterEntryId link, String _) -> refusal(link, register);
        });
  }

  private static @Nullable RegisterRefusal refusal(
      RegisterEntryId ended, PublisherRegister register) {
    Optional<PublisherRegister.Standing> link = register.link(ended);
    if (link.isEmpty()) {
      return RegisterRefusal.UNKNOWN_LINK;
    }
    return link.get().until() == null ? null : RegisterRefusal.ALREADY_ENDING;
  }

  private static @Nullable RegisterRefusal refusal(Party party, PublisherRegister register) {
    boolean taken =
        !party.site().isEmpty()
            && register.parties().stream()
                .anyMatch(
                    other -> other.site().equals(party.site()) && !other.id().equals(party.id()));
    return taken ? RegisterRefusal.SITE_TAKEN : null;
  }

  private @Nullable RegisterRefusal refusal(ControlLink link, PublisherRegister register) {
    if (register.party(link.controlled()).isEmpty()
        || register.party(link.controller()).isEmpty()) {
      return RegisterRefusal.UNKNOWN_PARTY;
    }
    List<PublisherRegister.Standing> above = register.above(link.controlled(), clock.instant());
    boolean stands =
        above.stream()
            .anyMatch(
                other ->
                    other.until() == null
                        && other.link().controller().equals(link.controller())
                        && other.link().control() == link.control());
    return stands ? RegisterRefusal.ALREADY_LINKED : null;
  }
}
