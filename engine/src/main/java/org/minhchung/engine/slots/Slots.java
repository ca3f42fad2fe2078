package org.minhchung.engine.slots;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.minhchung.engine.text.ReadText;
import org.minhchung.engine.text.Token;

/**
 * What a text states in numbers, days, places and names, and what it denies. Read once per text and
 * shared between threads.
 */
public final class Slots {

  private final ReadText text;
  private final List<Slot> values;
  private final List<Negation> negations;
  private final List<Talk> talk;
  private final List<String> folded;
  private final Set<String> words;

  private Slots(ReadText text, Source source, List<Slot> values) {
    this.text = text;
    this.values = List.copyOf(values);
    this.negations =
        DenialReader.negations(source).stream()
            .filter(negation -> !said(negation, values))
            .toList();
    this.talk = List.copyOf(DenialReader.talk(source));
    this.folded = text.tokens().stream().map(Token::folded).toList();
    this.words = Set.copyOf(new HashSet<>(folded));
  }

  /**
   * Whether the word is a nought of a number that is said digit by digit: "… tám không lừa đảo".
   */
  private static boolean said(Negation negation, List<Slot> values) {
    return values.stream()
        .filter(Slot.Code.class::isInstance)
        .map(Slot::span)
        .anyMatch(span -> negation.token() >= span.first() && negation.token() < span.end());
  }

  /** Reads a message or a claim of which nobody knows the day. */
  public static Slots read(ReadText text) {
    return read(text, null);
  }

  /**
   * Reads a message or a claim.
   *
   * @param written the day it was written or received, which "hôm qua" and a day without a year
   *     hang on; null if nobody knows
   */
  public static Slots read(ReadText text, @Nullable LocalDate written) {
    Source source = new Source(text, written);
    List<Slot> values = new ArrayList<>();
    DayReader days = new DayReader(source);
    NamedDays named = new NamedDays(source);
    ClockReader clocks = new ClockReader(source);
    CodeReader codes = new CodeReader(source);
    AmountReader amounts = new AmountReader(source);
    int i = 0;
    while (i < source.size()) {
      Found found = clocks.at(i);
      found = found == null ? named.at(i) : found;
      found = found == null ? days.at(i) : found;
      found = found == null ? codes.at(i) : found;
      found = found == null ? amounts.at(i) : found;
      if (found == null) {
        i++;
      } else {
        values.addAll(found.slots());
        i = Math.max(i + 1, found.end());
      }
    }
    values.addAll(PlaceReader.read(source));
    values.addAll(NameReader.read(source));
    values.addAll(TermReader.read(source));
    return new Slots(text, source, values);
  }

  /** In the order of their kinds, then of the text; may be empty. */
  public List<Slot> values() {
    return values;
  }

  /**
   * Whether somebody denies or discusses something between these tokens: "tin đồn", "bác bỏ".
   *
   * @param from first token
   * @param to token after the last
   */
  public boolean discusses(int from, int to) {
    return talk.stream().anyMatch(one -> one.within(from, to));
  }

  /**
   * The same, for phrases that a claim does not hold itself: "không đúng vạch kẻ" denies nothing
   * where the claim says so too.
   */
  public boolean discusses(Slots claim, int from, int to) {
    return talk.stream()
        .filter(one -> one.within(from, to))
        .filter(one -> one.kind() != Talk.Kind.DENIES || claim.negations.isEmpty())
        .map(Talk::span)
        .anyMatch(span -> !claim.folded.containsAll(folded.subList(span.first(), span.end())));
  }

  List<Negation> negations() {
    return negations;
  }

  /** Whether this folded word denies something here. */
  boolean negates(String word) {
    return negations.stream().anyMatch(negation -> folded.get(negation.token()).equals(word));
  }

  List<Talk> talk() {
    return talk;
  }

  List<String> folded() {
    return folded;
  }

  String exact(int token) {
    return text.tokens().get(token).exact();
  }

  boolean has(String word) {
    return words.contains(word);
  }

  /** The writer's own words from one token up to, not including, another. */
  String words(int from, int to) {
    int end = Math.min(text.tokens().get(to - 1).end(), text.tidied().length());
    return text.tidied().substring(Math.min(end, text.tokens().get(from).start()), end);
  }

  int size() {
    return folded.size();
  }
}
