package org.minhchung.engine.slots;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a claim and a message state, each kind by its own {@link Comparer}.
 *
 * <p>What one of them leaves out is no difference. A claim's value is given up as contradicted only
 * if the message states it nowhere and, in the sentences that tell the claim, states another value
 * of the same kind that the claim does not state either.
 */
public final class Conflicts {

  /** In tokens: "bà con Hóc Môn nghe tin chưa" names the place before what is said. */
  private static final int ADDRESS = 6;

  private Conflicts() {}

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
    Sides sides = new Sides(claim, message, from, to);
    List<Conflict> found = new ArrayList<>();
    found.addAll(sides.contradicted(Slot.Amount.class, new AmountComparer(message)));
    found.addAll(sides.contradicted(Slot.Code.class, new CodeComparer()));
    found.addAll(sides.contradicted(Slot.Day.class, new DayComparer()));
    found.addAll(sides.contradicted(Slot.Clock.class, new ClockComparer(message)));
    found.addAll(places(new Sides(claim, message, Math.max(0, from - ADDRESS), to)));
    found.addAll(sides.contradicted(Slot.Named.class, new NamedComparer(sides)));
    found.addAll(sides.contradicted(Slot.Term.class, new TermComparer(sides)));
    new Polarity(claim, message, from, to).conflict().ifPresent(found::add);
    new Modality(claim, message, from, to).conflict().ifPresent(found::add);
    return List.copyOf(found);
  }

  private static List<Conflict> places(Sides sides) {
    PlaceComparer comparer = new PlaceComparer(sides);
    List<Conflict> found = sides.contradicted(Slot.Place.class, comparer);
    return found.isEmpty() ? comparer.towns() : found;
  }

  /** The first value of the message that says the same as this value of a claim, or null. */
  public static @Nullable Slot agreeing(Slot slot, Slots message) {
    for (Slot other : message.values()) {
      boolean same =
          switch (slot) {
            case Slot.Amount a ->
                other instanceof Slot.Amount b
                    && a.unit().equals(b.unit())
                    && AmountComparer.same(a, b);
            case Slot.Code a -> other instanceof Slot.Code b && CodeComparer.same(a, b);
            case Slot.Day a ->
                other instanceof Slot.Day b && DayComparer.known(a, b) && DayComparer.same(a, b);
            case Slot.Clock a -> other instanceof Slot.Clock b && ClockComparer.same(a, b);
            case Slot.Place a -> other instanceof Slot.Place b && a.site().meets(b.site());
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
}
