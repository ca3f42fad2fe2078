package org.minhchung.engine.slots;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A claim, a message, and where the message tells the claim.
 *
 * @param from first token of the message's sentences that tell the claim
 * @param to token after their last; agreement is looked for in the whole message
 */
record Sides(Slots claim, Slots message, int from, int to) {

  /**
   * The claim's values of one shape that the message contradicts: it states them nowhere and, in
   * the sentences that tell the claim, states another that the claim does not state either.
   */
  <T extends Slot> List<Conflict> contradicted(Class<T> type, Comparer<T> comparer) {
    List<T> ours = of(type, claim);
    List<T> theirs = of(type, message);
    if (ours.isEmpty() || theirs.isEmpty()) {
      return List.of();
    }
    Predicate<T> free =
        slot ->
            ours.stream()
                .noneMatch(
                    other -> comparer.comparable(other, slot) && comparer.agree(other, slot));
    List<T> others =
        theirs.stream().filter(slot -> slot.span().within(from, to)).filter(free).toList();
    List<Conflict> found = new ArrayList<>();
    for (T slot : ours) {
      boolean stated =
          theirs.stream()
              .anyMatch(other -> comparer.comparable(slot, other) && comparer.agree(slot, other));
      if (stated || comparer.told(slot)) {
        continue;
      }
      others.stream()
          .filter(other -> comparer.comparable(slot, other))
          .findFirst()
          .ifPresent(
              other ->
                  found.add(new Conflict(slot.kind(), slot.span().words(), other.span().words())));
    }
    return found;
  }

  static <T extends Slot> List<T> of(Class<T> type, Slots text) {
    return text.values().stream().filter(type::isInstance).map(type::cast).toList();
  }
}
