package org.minhchung.engine.slots;

import org.jspecify.annotations.Nullable;

/** A value that a sentence states. Exactly one of the shapes below. */
public sealed interface Slot {

  /** Where it stands and how the writer put it. */
  Span span();

  /** What it is called when it differs. */
  SlotKind kind();

  /** Whether an amount is meant as a limit. */
  enum Bound {
    NONE,
    ABOVE,
    BELOW,
    /** About so much: khoảng, tầm, around. */
    ABOUT
  }

  /**
   * A number with what it counts or measures.
   *
   * @param unit the base unit ({@code kg}, {@code m}, {@code min}, {@code vnd}, {@code %}), the
   *     counted noun, or {@code #noun} for a number that names ("bão số 6"); only equal units are
   *     compared
   * @param low in the base unit
   * @param high equal to {@code low} unless a range was written
   * @param grain how much of the base unit the written unit is, size word included: 1,000,000 for
   *     "triệu", 43,200 for "tháng"
   * @param sure whether it can contradict; a doubtful reading can only agree
   */
  record Amount(
      SlotKind kind,
      String unit,
      double low,
      double high,
      Bound bound,
      double grain,
      boolean sure,
      Span span)
      implements Slot {}

  /**
   * A day, a month or a year, or a run of days within one month; 0 is <em>not said</em>.
   *
   * @param lunar whether by the lunar calendar
   * @param weekday 1 Monday to 7 Sunday
   * @param dates the days of the calendar that are meant, as far as the year said or the day of the
   *     text tell; null if neither does. Of "tuần sau" all that is known
   */
  record Day(
      int from,
      int to,
      int month,
      int year,
      boolean lunar,
      int weekday,
      @Nullable Dates dates,
      Span span)
      implements Slot {
    @Override
    public SlotKind kind() {
      return SlotKind.DATE;
    }
  }

  /**
   * An hour, which people write as a time of day or as a duration with the same word.
   *
   * @param minute of the day, 0 to 1439
   * @param other the same on the other half of the day if the writer left that open, else {@code
   *     minute}
   * @param duration in minutes if it may be one, else 0
   */
  record Clock(int minute, int other, int duration, Span span) implements Slot {
    @Override
    public SlotKind kind() {
      return SlotKind.DATE;
    }
  }

  /**
   * A number that names and is not counted with: to call, to pay to, on a car. Compared digit by
   * digit.
   *
   * @param digits at least three digits, of a plate its letters too; {@code x} where one is hidden
   */
  record Code(Form form, String digits, Span span) implements Slot {

    /** What the number is for. */
    public enum Form {
      CALL,
      ACCOUNT,
      /** With what others begin: 0089, +252. */
      PREFIX,
      PLATE,
      /** A tax code, an identity card. */
      PAPER,
      /** Many digits of which nobody says what they are. */
      LONG
    }

    @Override
    public SlotKind kind() {
      return SlotKind.NUMBER;
    }
  }

  /**
   * A place of the gazetteer.
   *
   * @param sure whether it can contradict
   */
  record Place(Site site, boolean sure, Span span) implements Slot {
    @Override
    public SlotKind kind() {
      return SlotKind.PLACE;
    }

    /** Folded. */
    public String name() {
      return site.name();
    }
  }

  /**
   * A proper name beside the word that says what it is: "cầu Rạch Miễu".
   *
   * @param head the same for words that say the same
   * @param name folded, its syllables apart by a space
   */
  record Named(SlotKind kind, String head, String name, Span span) implements Slot {}

  /**
   * A word of which a claim holds one and not its neighbours: a disease, a vehicle, a school year.
   *
   * @param group the words that exclude one another
   * @param meaning the same for words that say the same
   * @param sure whether it can contradict: a bare syllable may be another word
   */
  record Term(SlotKind kind, String group, String meaning, boolean sure, Span span)
      implements Slot {}
}
