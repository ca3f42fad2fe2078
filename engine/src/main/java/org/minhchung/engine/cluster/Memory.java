package org.minhchung.engine.cluster;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minhchung.engine.score.Background;
import org.minhchung.engine.score.Profile;
import org.minhchung.engine.score.Rarity;
import org.minhchung.engine.text.ReadText;
import org.minhchung.engine.text.TextReader;

/**
 * What a grouper remembers: messages, each with its text and its cell; texts; cells, each with the
 * few texts that stand for it. Not safe to share between threads.
 */
final class Memory {

  /** A text this like one that stands for the cell says nothing new of it. */
  private static final float ALIKE = 0.85f;

  private final TextReader reader = new TextReader();
  private final Rarity rarity = new Rarity(Background.shipped(), Map.of(), 0);

  private final IdTable messages = new IdTable();
  private int[] textOf = new int[64];
  private int[] cellOf = new int[64];
  private final Texts texts = new Texts();
  private final Cells cells = new Cells();
  private final Candidates candidates = new Candidates(texts);
  private final Profiles profiles = new Profiles(texts, reader, rarity);

  /** A text on its way in, read as far as placing it took. */
  static final class Incoming {

    private final String words;
    private final ReadText read;
    private final Sketch sketch;
    private final Map<Integer, Comparison> compared = new HashMap<>();
    private @Nullable Profile profile;

    private Incoming(String words, ReadText read, Sketch sketch) {
      this.words = words;
      this.read = read;
      this.sketch = sketch;
    }

    /** How much it says: the rarity of its syllables. */
    float mass() {
      return sketch.mass();
    }
  }

  Incoming read(String raw) {
    String words =
        raw.codePointCount(0, raw.length()) <= Grouper.MOST_CODE_POINTS
            ? raw
            : raw.substring(0, raw.offsetByCodePoints(0, Grouper.MOST_CODE_POINTS));
    ReadText read = reader.message(words);
    return new Incoming(words, read, Sketch.of(read, rarity));
  }

  /** Puts a text on its way in beside one that stands for a cell; done once for each. */
  Comparison compare(Incoming incoming, int text) {
    Profile made = incoming.profile;
    if (made == null) {
      made = Profile.of(incoming.read, rarity);
      incoming.profile = made;
    }
    Profile own = made;
    return incoming.compared.computeIfAbsent(text, _ -> Comparison.of(own, profiles.of(text)));
  }

  Cells cells() {
    return cells;
  }

  /** Index of the message, or -1. */
  int message(UUID message) {
    return messages.find(message);
  }

  int cellOf(int message) {
    return cellOf[message];
  }

  int messages() {
    return messages.size();
  }

  /** The cell that repeats of these words go to, or {@link Cells#NOBODY}. */
  int repeated(Incoming incoming) {
    int text = texts.find(incoming.sketch);
    return text < 0 ? Cells.NOBODY : texts.cell(text);
  }

  /** Texts worth comparing, the likest first; each stands for a cell. */
  int[] near(Incoming incoming) {
    return candidates.near(incoming.sketch);
  }

  int cellOfText(int text) {
    return texts.cell(text);
  }

  /** Puts a new message into a cell. */
  void enter(UUID message, Incoming incoming, int cell, LocalDate day) {
    int text = texts.find(incoming.sketch);
    boolean fresh = text < 0;
    if (fresh) {
      text = texts.add(incoming.sketch, cell);
      cells.countTexts(cell, 1);
    }
    texts.enter(text, Math.toIntExact(day.toEpochDay()));
    if (fresh || texts.cell(text) == cell && cells.mute(cell)) {
      represent(cell, text, incoming);
    }
    int index = messages.add(message);
    if (index >= textOf.length) {
      textOf = Arrays.copyOf(textOf, index * 3 / 2 + 1);
      cellOf = Arrays.copyOf(cellOf, index * 3 / 2 + 1);
    }
    textOf[index] = text;
    cellOf[index] = cell;
    cells.count(cell, 1);
  }

  /** Moves a message to another cell, and with it where repeats of its text go. */
  void move(int message, int cell) {
    cells.count(cellOf[message], -1);
    cells.count(cell, 1);
    cellOf[message] = cell;
    int text = textOf[message];
    int before = texts.cell(text);
    if (before != cell) {
      cells.dismiss(before, text);
      cells.countTexts(before, -1);
      texts.move(text, cell);
      cells.countTexts(cell, 1);
      if (texts.standing(text) != null) {
        stand(cell, text);
      }
    }
  }

  /**
   * Forgets a message; with the last of its text, all that was made from that.
   *
   * @return the cells it stood in and its text went to, one of which may be empty now
   */
  int[] forget(int message) {
    int text = textOf[message];
    int[] left = {cellOf[message], texts.cell(text)};
    messages.remove(message);
    cells.count(left[0], -1);
    if (texts.leave(text) == 0) {
      cells.dismiss(left[1], text);
      cells.countTexts(left[1], -1);
      texts.remove(text);
      profiles.forget(text);
    }
    return left;
  }

  /**
   * Lets a text stand for its cell if it says it otherwise than those that do, or if the one that
   * says it so is of an earlier day and will be forgotten earlier.
   */
  private void represent(int cell, int text, Incoming incoming) {
    int alike = Cells.NOBODY;
    for (int place = 0; place < Cells.REPRESENTATIVES; place++) {
      int stands = cells.representative(cell, place);
      Standing known = stands == Cells.NOBODY ? null : texts.standing(stands);
      if (known != null && known.shared(incoming.sketch) >= ALIKE) {
        if (texts.latest(stands) >= texts.latest(text)) {
          return;
        }
        alike = place;
      }
    }
    texts.keep(text, Standing.of(incoming.sketch, incoming.words));
    candidates.add(text, incoming.sketch);
    Profile profile = incoming.profile;
    if (profile != null) {
      profiles.keep(text, profile);
    }
    if (alike == Cells.NOBODY) {
      stand(cell, text);
    } else {
      forgetWords(cells.representative(cell, alike));
      cells.replace(cell, alike, text);
    }
  }

  private void stand(int cell, int text) {
    int left = cells.represent(cell, text);
    if (left != Cells.NOBODY) {
      forgetWords(left);
    }
  }

  private void forgetWords(int text) {
    texts.forget(text);
    profiles.forget(text);
  }
}
