package org.minhchung.engine.slots;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads hours: 22 giờ, 8h30, 10h đêm, một giờ trưa, nửa đêm, 8:30 pm. */
final class ClockReader {

  private static final int HALF_DAY = 720;
  private static final int DAY = 1440;

  private final Source source;

  ClockReader(Source source) {
    this.source = source;
  }

  @Nullable Found at(int i) {
    if (source.is(i, "nửa") && source.is(i + 1, "đêm")) {
      return found(0, 0, 0, i, i + 2);
    }
    if (source.is(i, "giữa") && source.is(i + 1, "trưa")) {
      return found(HALF_DAY, HALF_DAY, 0, i, i + 2);
    }
    if (source.in(i, Set.of("midnight", "noon"))) {
      int minute = source.word(i).equals("noon") ? HALF_DAY : 0;
      return found(minute, minute, 0, i, i + 1);
    }
    NumberReader.Reading hour = source.numbers().at(i);
    if (hour == null
        || hour.value() > 24
        || hour.value() != Math.rint(hour.value())
        || hour.scale() != 1) {
      return null;
    }
    int at = hour.end();
    boolean word =
        source.is(at, "giờ") || source.word(at).equals("h") || colon(i, at) || shortHour(i, at);
    if (source.is(at, "rưỡi") && hour.scale() == 1 && partOfDay(0, at + 1) >= 0) {
      int half = (int) hour.value() * 60 + 30;
      int of = partOfDay(half % DAY, at + 1);
      return found(of, of, 0, i, at + 2);
    }
    boolean english =
        source.in(at, Set.of("am", "pm"))
            || source.word(at).equals("a") && source.word(at + 1).equals("m");
    if (!word && !english) {
      return null;
    }
    boolean colon = colon(i, at);
    at += colon || english ? 0 : 1;
    int minutes = 0;
    boolean duration = !colon && !english;
    boolean close = source.digits(at, 0, 59) && (colon || source.atom(at).glued());
    boolean apart =
        source.digits(at, 0, 59) && !close && source.joint(at, "") && source.word(at).length() == 2;
    boolean named = apart && source.is(at + 1, "phút");
    if (close || named || apart && !goesOn(at + 1)) {
      minutes = source.value(at);
      at += named ? 2 : 1;
      duration = false;
    } else if (source.is(at, "rưỡi")) {
      minutes = 30;
      at++;
    } else if (source.is(at, "kém") && source.digits(at + 1, 1, 59)) {
      minutes = -source.value(at + 1);
      at += source.is(at + 2, "phút") ? 3 : 2;
      duration = false;
    }
    int minute = (int) hour.value() * 60 + minutes;
    int open = Math.floorMod(minute, DAY);
    if (source.is(at, "đồng") && source.is(at + 1, "hồ")) {
      return null;
    }
    String part = source.word(at);
    int of = partOfDay(open, at);
    if (of >= 0) {
      return found(of, of, 0, i, at + 1);
    }
    boolean half = open <= HALF_DAY && hour.value() > 0 && !part.equals("0");
    return found(open, half ? (open + HALF_DAY) % DAY : open, duration ? minute : 0, i, at);
  }

  /** Whether the number before belongs to what stands here: "7 giờ 30 người", "7 giờ 15/8". */
  private boolean goesOn(int i) {
    return i < source.size()
        && (Units.follows(source.atoms(), i)
            || Sizes.at(source.atoms(), i).factor() > 1
            || source.is(i, "tháng")
            || source.atom(i).digits() && !source.atom(i).before().isBlank()
            || !source.atom(i).digits()
                && !source.atom(i).before().isBlank()
                && "/-–".contains(source.atom(i).before().strip()));
  }

  /** "7g30", "7g sáng"; "7g" alone is seven grams. */
  private boolean shortHour(int i, int at) {
    boolean letter = source.word(at).equals("g") && source.atom(at).glued();
    boolean minutes = source.digits(at + 1, 0, 59) && source.atom(at + 1).glued();
    return letter && source.atom(i).digits() && (minutes || partOfDay(0, at + 1) >= 0);
  }

  private boolean colon(int i, int at) {
    return at == i + 1
        && source.joint(at, ":")
        && source.digits(at, 0, 59)
        && source.atom(at).folded().length() == 2
        && source.digits(i, 0, 24);
  }

  /** The minute of the day if the word here says which half is meant, else -1. */
  private int partOfDay(int minute, int at) {
    int hour = minute / 60;
    if (at >= source.size() || source.atom(at).afterStop()) {
      return -1;
    }
    if (source.is(at, "sáng") || source.word(at).equals("am")) {
      return hour == 12 ? minute - HALF_DAY : minute;
    }
    if (source.is(at, "trưa")) {
      return hour < 4 ? minute + HALF_DAY : minute;
    }
    if (source.is(at, "chiều") || source.is(at, "tối") || source.word(at).equals("pm")) {
      return hour < 12 ? minute + HALF_DAY : source.is(at, "tối") && hour == 12 ? 0 : minute;
    }
    if (source.is(at, "đêm") || source.is(at, "khuya")) {
      return hour == 12 ? 0 : hour >= 6 && hour < 12 ? minute + HALF_DAY : minute;
    }
    return -1;
  }

  private Found found(int minute, int other, int duration, int i, int end) {
    return Found.one(new Slot.Clock(minute, other, duration, source.span(i, end)), end);
  }
}
