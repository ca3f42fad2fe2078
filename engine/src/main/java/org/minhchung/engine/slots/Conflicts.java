package org.minhchung.engine.slots;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a claim and a message state.
 *
 * <p>What one of them leaves out is no difference. A claim's value is given up as contradicted only
 * if the message states it nowhere and, in the sentences that tell the claim, states another value
 * of the same kind that the claim does not state either.
 */
public final class Conflicts {

  /** Converted units and rounded speech agree within two per cent. */
  private static final double ROUNDING = 0.02;

  private final Slots claim;
  private final Slots message;
  private final int from;
  private final int to;
  private final List<Conflict> found = new ArrayList<>();

  private Conflicts(Slots claim, Slots message, int from, int to) {
    this.claim = claim;
    this.message = message;
    this.from = from;
    this.to = to;
  }

  /** The conflicts between a claim and the whole of a message, most telling first. */
  public static List<Conflict> between(Slots claim, Slots message) {
    return between(claim, message, 0, message.size());
  }

  /**
   * The conflicts between a claim and the sentences of a message that tell it.
   *
   * @param from first token of those sentences; agreement is looked for in the whole message
   * @param to token after their last
   */
  public static List<Conflict> between(Slots claim, Slots message, int from, int to) {
    return new Conflicts(claim, message, from, to).find();
  }

  private List<Conflict> find() {
    compare(Slot.Amount.class, this::comparable, Conflicts::agree);
    compare(Slot.Day.class, (a, b) -> a.lunar() == b.lunar(), Conflicts::agree);
    compare(Slot.Clock.class, (_, _) -> true, Conflicts::agree);
    compare(Slot.Place.class, Conflicts::comparable, Conflicts::agree);
    towns();
    compare(Slot.Named.class, this::comparable, (a, b) -> a.name().equals(b.name()));
    compare(
        Slot.Term.class,
        (a, b) -> a.group().equals(b.group()) && !a.group().equals("-"),
        (a, b) -> a.meaning().equals(b.meaning()));
    new Polarity(claim, message, from, to).conflict().ifPresent(found::add);
    new Modality(claim, message, from, to).conflict().ifPresent(found::add);
    return List.copyOf(found);
  }

  /** Another town or district of the same province, where the claim's own is nowhere. */
  private void towns() {
    if (found.stream().anyMatch(conflict -> conflict.kind() == SlotKind.PLACE)) {
      return;
    }
    List<Slot.Place> ours = towns(claim, 0, claim.size());
    List<Slot.Place> theirs = towns(message, from, to);
    Predicate<Slot.Place> known =
        place -> ours.stream().anyMatch(other -> other.name().equals(place.name()));
    if (ours.stream().allMatch(place -> !all(place.name())) && theirs.stream().noneMatch(known)) {
      for (Slot.Place place : ours) {
        theirs.stream()
            .filter(other -> other.province().equals(place.province()))
            .findFirst()
            .ifPresent(
                other ->
                    found.add(
                        new Conflict(SlotKind.PLACE, place.span().words(), other.span().words())));
      }
    }
  }

  private static List<Slot.Place> towns(Slots text, int from, int to) {
    return text.values().stream()
        .filter(Slot.Place.class::isInstance)
        .map(Slot.Place.class::cast)
        .filter(place -> place.sure() && !place.name().equals(place.province()))
        .filter(place -> place.span().within(from, to))
        .toList();
  }

  /** The first value of the message that says the same as this value of a claim, or null. */
  public static @Nullable Slot agreeing(Slot slot, Slots message) {
    for (Slot other : message.values()) {
      boolean same =
          switch (slot) {
            case Slot.Amount a ->
                other instanceof Slot.Amount b && a.unit().equals(b.unit()) && agree(a, b);
            case Slot.Day a -> other instanceof Slot.Day b && a.lunar() == b.lunar() && agree(a, b);
            case Slot.Clock a -> other instanceof Slot.Clock b && agree(a, b);
            case Slot.Place a -> other instanceof Slot.Place b && a.name().equals(b.name());
            case Slot.Named a -> other instanceof Slot.Named b && a.name().equals(b.name());
            case Slot.Term a ->
                other instanceof Slot.Term b
                    && a.group().equals(b.group())
                    && a.meaning().equals(b.meaning());
          };
      if (same) {
        return other;
      }
    }
    return null;
  }

  private <T extends Slot> void compare(
      Class<T> type, BiPredicate<T, T> comparable, BiPredicate<T, T> agree) {
    List<T> ours = claim.values().stream().filter(type::isInstance).map(type::cast).toList();
    List<T> theirs = message.values().stream().filter(type::isInstance).map(type::cast).toList();
    if (ours.isEmpty() || theirs.isEmpty()) {
      return;
    }
    Predicate<T> free =
        slot ->
            ours.stream()
                .noneMatch(other -> comparable.test(other, slot) && agree.test(other, slot));
    List<T> others =
        theirs.stream().filter(slot -> slot.span().within(from, to)).filter(free).toList();
    for (T slot : ours) {
      boolean stated =
          theirs.stream()
              .anyMatch(other -> comparable.test(slot, other) && agree.test(slot, other));
      if (stated || told(slot)) {
        continue;
      }
      others.stream()
          .filter(other -> comparable.test(slot, other))
          .findFirst()
          .ifPresent(
              other ->
                  found.add(new Conflict(slot.kind(), slot.span().words(), other.span().words())));
    }
  }

  /** Whether the message holds the words of a name though not as a name. */
  private boolean told(Slot slot) {
    return switch (slot) {
      case Slot.Place place -> all(place.name());
      case Slot.Named named -> all(named.name());
      case Slot.Clock clock -> clock.duration() > 0 && hasDuration(clock.duration());
      case Slot.Amount amount ->
          amount.unit().equals("min") && hasClock(amount) || hasNumber(amount);
      case Slot.Day _, Slot.Term _ -> false;
    };
  }

  private boolean all(String name) {
    for (String word : name.split(" ")) {
      if (!message.has(word)) {
        return false;
      }
    }
    return true;
  }

  private boolean hasDuration(int minutes) {
    return message.values().stream()
        .anyMatch(
            slot ->
                slot instanceof Slot.Amount amount
                    && amount.unit().equals("min")
                    && near(amount.low(), minutes));
  }

  private boolean hasClock(Slot.Amount amount) {
    return message.values().stream()
        .anyMatch(slot -> slot instanceof Slot.Clock clock && near(clock.duration(), amount.low()));
  }

  /** The same number with another noun behind it: "400 hộ dân", "400 nhà". */
  private boolean hasNumber(Slot.Amount amount) {
    return counted(amount)
        && message.values().stream()
            .anyMatch(
                slot ->
                    slot instanceof Slot.Amount other
                        && counted(other)
                        && !amount.unit().equals(other.unit())
                        && amount.low() >= 2
                        && amount.low() == other.low());
  }

  private static boolean counted(Slot.Amount amount) {
    return amount.kind() == SlotKind.NUMBER && !amount.unit().startsWith("#");
  }

  private boolean comparable(Slot.Amount a, Slot.Amount b) {
    return a.unit().equals(b.unit()) && (a.sure() && b.sure() || agree(a, b));
  }

  private static boolean agree(Slot.Amount a, Slot.Amount b) {
    boolean opposed =
        a.bound() == Slot.Bound.ABOVE && b.bound() == Slot.Bound.BELOW
            || a.bound() == Slot.Bound.BELOW && b.bound() == Slot.Bound.ABOVE;
    boolean apart =
        a.low() > b.high() && !near(a.low(), b.high())
            || b.low() > a.high() && !near(b.low(), a.high());
    return !opposed && !apart;
  }

  private static boolean agree(Slot.Day a, Slot.Day b) {
    if (a.year() > 0 && b.year() > 0 && a.year() != b.year()) {
      return false;
    }
    if (a.month() > 0 && b.month() > 0 && a.month() != b.month()) {
      return false;
    }
    return a.from() == 0 || b.from() == 0 || a.from() <= b.to() && b.from() <= a.to();
  }

  private static boolean agree(Slot.Clock a, Slot.Clock b) {
    return a.minute() == b.minute()
        || a.other() == b.minute()
        || a.minute() == b.other()
        || a.other() == b.other();
  }

  /**
   * A place and one that holds it are no conflict, before or since the mergers of July 2025. Two
   * old provinces that now share a name are two places still: which is meant hangs on the date.
   */
  private static boolean comparable(Slot.Place a, Slot.Place b) {
    return a.sure() && b.sure() || agree(a, b);
  }

  private static boolean agree(Slot.Place a, Slot.Place b) {
    boolean holds = a.name().equals(b.province()) || b.name().equals(a.province());
    boolean merged =
        a.name().equals(b.merged()) && !b.name().equals(b.province())
            || b.name().equals(a.merged()) && !a.name().equals(a.province());
    return a.name().equals(b.name()) || holds || merged;
  }

  private boolean comparable(Slot.Named a, Slot.Named b) {
    return a.head().equals(b.head()) && Arrays.stream(b.name().split(" ")).noneMatch(claim::has);
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) <= ROUNDING * Math.max(Math.abs(a), Math.abs(b));
  }
}
