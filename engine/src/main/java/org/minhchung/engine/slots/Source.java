package org.minhchung.engine.slots;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.minhchung.engine.text.ReadText;
import org.minhchung.engine.text.Token;

/** A text as atoms, with the small questions that every reader asks of them. */
final class Source {

  private final ReadText text;
  private final List<Atom> atoms;
  private final NumberReader numbers;
  private final @Nullable LocalDate written;

  /**
   * @param written the day the text was written or received, null if nobody knows
   */
  Source(ReadText text, @Nullable LocalDate written) {
    this.text = text;
    this.written = written;
    this.atoms = Atom.of(text);
    this.numbers = new NumberReader(atoms);
  }

  ReadText text() {
    return text;
  }

  @Nullable LocalDate written() {
    return written;
  }

  List<Atom> atoms() {
    return atoms;
  }

  NumberReader numbers() {
    return numbers;
  }

  int size() {
    return atoms.size();
  }

  Atom atom(int i) {
    return atoms.get(i);
  }

  /** The folded word at this place, or an empty string outside the text. */
  String word(int i) {
    return i >= 0 && i < atoms.size() ? atoms.get(i).folded() : "";
  }

  /** Whether the word at this place is one of these and may carry their accents. */
  boolean is(int i, String accented) {
    return i >= 0 && i < atoms.size() && atoms.get(i).maybe(accented);
  }

  boolean in(int i, Set<String> folded) {
    return i >= 0 && i < atoms.size() && folded.contains(atoms.get(i).folded());
  }

  /** Whether exactly this sign, and no more, stands before the atom. */
  boolean joint(int i, String sign) {
    return i < atoms.size() && atoms.get(i).before().strip().equals(sign);
  }

  /** Whether atom {@code i} is a run of digits worth {@code least} to {@code most}. */
  boolean digits(int i, int least, int most) {
    if (i < 0
        || i >= atoms.size()
        || !atoms.get(i).digits()
        || atoms.get(i).folded().length() > 4) {
      return false;
    }
    int value = value(i);
    return value >= least && value <= most;
  }

  int value(int i) {
    return Integer.parseInt(atoms.get(i).folded());
  }

  /** The span of the atoms from {@code first} up to, not including, {@code end}. */
  Span span(int first, int end) {
    int from = atoms.get(first).token();
    int to = atoms.get(Math.max(first, end - 1)).token();
    List<Token> tokens = text.tokens();
    int start = Math.min(tokens.get(from).start(), text.tidied().length());
    int stop = Math.max(start, Math.min(tokens.get(to).end(), text.tidied().length()));
    return new Span(from, to + 1, text.tidied().substring(start, stop));
  }
}
