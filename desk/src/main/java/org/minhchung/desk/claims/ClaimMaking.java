package org.minhchung.desk.claims;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minhchung.desk.claims.Proposals.Draft;
import org.minhchung.desk.claims.Proposals.Proposal;
import org.minhchung.desk.claims.Proposals.Stage;
import org.minhchung.desk.kernel.Actor;
import org.minhchung.desk.kernel.Audit;
import org.minhchung.desk.kernel.Records;

/**
 * Makes a claim of a group: one person writes the sentence, the kind and what evidence would prove
 * it true and what false; another confirms it, or returns it with a reason. Thread-safe.
 */
public final class ClaimMaking {

  /** Most code points of what would prove it, and of a reason. */
  public static final int MOST_WORDS = 1_000;

  /** Where claims of this desk have their id. */
  private static final String SOURCE = "desk";

  private static final int BATCH = 500;

  private final Claims claims;
  private final Proposals proposals;
  private final Queue queue;
  private final Sightings sightings;
  private final Records records;
  private final Audit audit;
  private final InstantSource clock;

  public ClaimMaking(
      Claims claims,
      Proposals proposals,
      Queue queue,
      Sightings sightings,
      Records records,
      Audit audit,
      InstantSource clock) {
    this.claims = claims;
    this.proposals = proposals;
    this.queue = queue;
    this.sightings = sightings;
    this.records = records;
    this.audit = audit;
    this.clock = clock;
  }

  /** What became of it. */
  public sealed interface Outcome {

    /** It is kept, at this version. */
    record Kept(int version) implements Outcome {}

    /** It is a claim. */
    record Made(ClaimId claim) implements Outcome {}

    /** It could not be done; the key of the sentence that says why. */
    record Refused(String key) implements Outcome {}
  }

  /**
   * Saves what is written so far, however little it is.
   *
   * @param version the version that was seen, or -1 if nothing had been written
   */
  public Outcome save(Actor by, ItemId item, Draft draft, int version) {
    return keep(by, item, draft, version, Stage.DRAFT);
  }

  /** Hands it to a second person, if nothing is missing. */
  public Outcome propose(Actor by, ItemId item, Draft draft, int version) {
    return missing(draft)
        .<Outcome>map(Outcome.Refused::new)
        .orElseGet(() -> keep(by, item, draft, version, Stage.PROPOSED));
  }

  private Outcome keep(Actor by, ItemId item, Draft draft, int version, Stage stage) {
    if (draft.provesTrue().length() > MOST_WORDS
        || draft.provesFalse().length() > MOST_WORDS
        || draft.texts().values().stream().anyMatch(text -> text.length() > MOST_WORDS)) {
      return new Outcome.Refused("claims.refused.too-long");
    }
    if (!Provinces.known(draft.place())
        || !draft.topic().isEmpty() && Topic.of(draft.topic()).isEmpty()) {
      return new Outcome.Refused("claims.refused.unknown-choice");
    }
    if (closed(item)) {
      return new Outcome.Refused("claims.refused.gone");
    }
    return records.write(
        () -> {
          Optional<Integer> saved =
              proposals.save(item, draft, version, stage, by.person(), clock.instant());
          if (saved.isEmpty()) {
            return new Outcome.Refused("claims.refused.changed");
          }
          if (stage == Stage.PROPOSED) {
            audit.record(
                by, "claims.claim-proposed", item.value(), "texts", "kind", "topic", "place");
          }
          return new Outcome.Kept(saved.get());
        });
  }

  /** A second person agrees, word for word. */
  public Outcome confirm(Actor by, String id, int version) {
    Optional<Proposal> found = proposals.byId(id);
    Optional<String> refused = refused(by, found, version);
    if (found.isEmpty() || refused.isPresent()) {
      return new Outcome.Refused(refused.orElse("claims.refused.gone"));
    }
    Proposal proposal = found.get();
    if (closed(proposal.item())) {
      return new Outcome.Refused("claims.refused.gone");
    }
    Outcome outcome = made(by, proposal, version);
    if (outcome instanceof Outcome.Made(ClaimId claim)) {
      sight(proposal.item(), claim);
    }
    return outcome;
  }

  private Outcome made(Actor by, Proposal proposal, int version) {
    return records.write(
        () -> {
          Map<String, ClaimText> texts = new HashMap<>();
          proposal.texts().forEach((language, text) -> texts.put(language, new ClaimText(text)));
          ClaimId claim =
              claims.add(
                  new NewClaim(proposal.kind(), proposal.topic(), SOURCE, proposal.id(), texts));
          if (!proposals.confirm(proposal.id(), version, claim, by.person(), clock.instant())) {
            throw new IllegalStateException(
                "proposal " + proposal.id() + " changed while it was confirmed");
          }
          audit.record(by, "claims.claim-confirmed", claim.value());
          return new Outcome.Made(claim);
        });
  }

  /** What was grouped until now says the claim; what comes later is noted as it is placed. */
  private void sight(ItemId item, ClaimId claim) {
    String after = "";
    List<MessageId> page = queue.messages(item, after, BATCH);
    while (!page.isEmpty()) {
      List<MessageId> now = page;
      records.write(
          () -> {
            sightings.record(claim, now);
            return claim;
          });
      after = page.getLast().value();
      page = queue.messages(item, after, BATCH);
    }
  }

  /** A second person returns it with a reason. */
  public Outcome giveBack(Actor by, String id, int version, String note) {
    if (note.isBlank() || note.length() > MOST_WORDS) {
      return new Outcome.Refused("claims.refused.return-needs-a-reason");
    }
    Optional<String> refused = refused(by, proposals.byId(id), version);
    if (refused.isPresent()) {
      return new Outcome.Refused(refused.get());
    }
    return records.write(
        () -> {
          if (!proposals.giveBack(id, version, note.strip(), by.person(), clock.instant())) {
            return new Outcome.Refused("claims.refused.changed");
          }
          audit.record(by, "claims.claim-returned", id);
          return new Outcome.Kept(version + 1);
        });
  }

  private boolean closed(ItemId item) {
    return queue
        .item(item)
        .map(QueueItem::state)
        .filter(QueueItem.State.Open.class::isInstance)
        .isEmpty();
  }

  private static Optional<String> refused(Actor by, Optional<Proposal> found, int version) {
    if (found.isEmpty()) {
      return Optional.of("claims.refused.gone");
    }
    if (found.get().stage() != Stage.PROPOSED || found.get().version() != version) {
      return Optional.of("claims.refused.changed");
    }
    return found.get().by().equals(by.person())
        ? Optional.of("claims.refused.second-person")
        : Optional.empty();
  }

  /** What is missing before a second person may be asked, as the key of a sentence. */
  private static Optional<String> missing(Draft draft) {
    if (draft.kind() != ClaimKind.FACT) {
      return Optional.of("claims.refused.only-facts");
    }
    if (draft.texts().isEmpty()) {
      return Optional.of("claims.refused.no-sentence");
    }
    if (draft.topic().isEmpty()) {
      return Optional.of("claims.refused.no-topic");
    }
    if (draft.provesTrue().isBlank() || draft.provesFalse().isBlank()) {
      return Optional.of("claims.refused.no-proof");
    }
    return Optional.empty();
  }
}
