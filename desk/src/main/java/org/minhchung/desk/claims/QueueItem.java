package org.minhchung.desk.claims;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.kernel.PersonId;

/**
 * Something to be done about a group: what nobody has answered yet.
 *
 * @param state where it stands
 * @param arrival rises with each item that came; only their order means anything
 * @param since the day its first message came
 * @param lastDay the day its latest message came
 * @param reach how many asked, in bands
 * @param topic key of a {@link Topic}, or empty
 * @param place code of a province, or empty
 * @param assignedTo who is on it, or null
 * @param across whether two people joined in it what the engine takes for different things; such
 *     messages are never answered automatically
 * @param version rises with every deed; a deed carries the version it saw
 */
public record QueueItem(
    ItemId id,
    State state,
    long arrival,
    LocalDate since,
    LocalDate lastDay,
    Reach reach,
    String topic,
    String place,
    Harm harm,
    Checkability checkability,
    @Nullable PersonId assignedTo,
    boolean across,
    long order,
    int version) {

  /** Where an item stands. */
  public sealed interface State {
    /** Somebody could do something. */
    record Open() implements State {}

    /** It is part of another now. */
    record Joined(ItemId into) implements State {}

    /** Two people made a claim of it. */
    record Claimed(ClaimId claim) implements State {}

    /** It will not be checked. */
    record Closed(CloseReason reason) implements State {}
  }
}
