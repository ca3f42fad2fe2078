package org.minhchung.desk.claims;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.kernel.PersonId;

/**
 * What one person has written and another has to agree to: claims, and joins that the engine would
 * not make. Methods that write run in the caller's write transaction.
 */
public interface Proposals {

  /**
   * A claim on its way.
   *
   * @param texts the sentence by language, as far as it is written
   * @param topic key of a topic, or empty
   * @param place code of a province, or empty
   * @param provesTrue what evidence would prove it true
   * @param provesFalse what evidence would prove it false
   * @param note why it was returned, or empty
   * @param version rises with each save
   */
  record Proposal(
      String id,
      ItemId item,
      Stage stage,
      ClaimKind kind,
      String topic,
      String place,
      String provesTrue,
      String provesFalse,
      Map<String, String> texts,
      PersonId by,
      Instant at,
      @Nullable PersonId decidedBy,
      String note,
      int version) {
    public Proposal {
      texts = Map.copyOf(texts);
    }
  }

  /** Where a proposal stands. */
  enum Stage {
    DRAFT,
    PROPOSED,
    RETURNED,
    CONFIRMED,
    DROPPED
  }

  /** What the writer fills in. */
  record Draft(
      ClaimKind kind,
      String topic,
      String place,
      String provesTrue,
      String provesFalse,
      Map<String, String> texts) {
    public Draft {
      texts = Map.copyOf(texts);
    }
  }

  /** Two groups somebody takes for one. */
  record Join(String id, ItemId one, ItemId other, PersonId by, boolean decided) {}

  Optional<Proposal> byId(String id);

  /** The one that is being written or waits, for an item. */
  Optional<Proposal> standing(ItemId item);

  /** Those that wait for a second person, the oldest first; at most 200. */
  List<Proposal> waiting();

  /**
   * Saves what is written. Whoever saves is the writer from now on.
   *
   * @param version the version that was seen, or -1 if there was none
   * @return the version it has now, or empty if somebody else saved meanwhile
   */
  Optional<Integer> save(
      ItemId item, Draft draft, int version, Stage stage, PersonId by, Instant at);

  /**
   * A second person returns it with a reason.
   *
   * @return false if it no longer waits at this version
   */
  boolean giveBack(String id, int version, String note, PersonId by, Instant at);

  /** A second person confirms it: it is a claim from now on, and its item is done. */
  boolean confirm(String id, int version, ClaimId claim, PersonId by, Instant at);

  String proposeJoin(ItemId one, ItemId other, PersonId by, Instant at);

  Optional<Join> join(String id);

  /** Joins that wait for a second person, the oldest first; at most 200. */
  List<Join> waitingJoins();

  /**
   * @return false if somebody decided before
   */
  boolean decideJoin(String id, PersonId by, Instant at, boolean joined);
}
