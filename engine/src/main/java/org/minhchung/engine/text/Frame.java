package org.minhchung.engine.text;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The talk around a claim: greeting, hearsay, question, call to share. Marks the tokens that are no
 * part of what is said.
 *
 * <p>Phrases stand in {@code frame.tsv} and {@code sharing.tsv}. In front of a sentence and at its
 * end only; a call to share also where it fills the rest of a clause. A negation inside a sentence
 * is never touched; a final <i>không</i> is a question mark in words, unless the word before makes
 * it something else (<i>trầu không</i>).
 */
final class Frame {

  private static final Map<String, Phrases> FRAME = Phrases.table("frame.tsv");
  private static final Map<String, Phrases> SHARING = Phrases.table("sharing.tsv");

  private static final Phrases GREET = kind(FRAME, "greet");
  private static final Phrases ASK = kind(FRAME, "ask");
  private static final Phrases LEAD = kind(FRAME, "lead");
  private static final Phrases TAIL = kind(FRAME, "tail");
  private static final Phrases CLOSE = kind(FRAME, "close");
  private static final Phrases STRONG = kind(SHARING, "strong");
  private static final Phrases WEAK = kind(SHARING, "weak");
  private static final Phrases SHARE_LEAD = kind(SHARING, "lead");
  private static final Phrases SHARE_TAIL = kind(SHARING, "tail");
  private static final Phrases SHARE_KEPT = kind(SHARING, "kept");

  private static final Phrases SOFTENERS =
      new Phrases()
          .add(
              "a|vay|nhi|ha|the|ta|nhe|nha|nghen|voi|do|z|vay a|the a|vay ta|nhi a|vay {you}|{you}|{you} oi|{you} nhi|hen|ban oi|em oi|anh oi|chi oi");

  /** Words that make a final <i>không</i> part of themselves. */
  private static final Set<String> BOUND_NOT =
      Set.of(
          "trau", "tay", "hu", "so", "nhu", "bang", "tren", "hang", "chan", "noi", "duong", "phong",
          "bieu", "vu");

  /** Words that make <i>dung</i> without accents part of themselves: tác dụng, sử dụng. */
  private static final Set<String> BOUND_RIGHT =
      Set.of(
          "su", "ap", "tac", "xay", "cong", "noi", "hinh", "ung", "tin", "loi", "vo", "huu",
          "tuyen", "van", "tan", "cai", "nguoi", "dan");

  /** In a text of more sentences a question among them is talk. */
  private static final int MANY = 2;

  private final List<Token> tokens;
  private final Sentences sentences;
  private final boolean[] cut;
  private final int sentenceCount;
  private boolean asked;
  private boolean saidSomething;

  private Frame(List<Token> tokens, Sentences sentences, boolean[] cut) {
    this.tokens = tokens;
    this.sentences = sentences;
    this.cut = cut;
    int count = 0;
    for (int i = 0; i < tokens.size(); i++) {
      count += sentences.begins(i) ? 1 : 0;
    }
    this.sentenceCount = count;
  }

  private static Phrases kind(Map<String, Phrases> table, String kind) {
    Phrases phrases = table.get(kind);
    if (phrases == null) {
      throw new IllegalStateException("no phrases of kind " + kind);
    }
    return phrases;
  }

  /**
   * Marks in {@code cut} what is talk around the claim.
   *
   * @return whether the text asks
   */
  static boolean mark(List<Token> tokens, Sentences sentences, boolean[] cut) {
    Frame frame = new Frame(tokens, sentences, cut);
    int begin = 0;
    for (int i = 1; i <= tokens.size(); i++) {
      if (i == tokens.size() || sentences.begins(i)) {
        frame.sentence(begin, i);
        begin = i;
      }
    }
    return frame.asked;
  }

  private void sentence(int begin, int stop) {
    int start = begin;
    int end = stop;
    while (start < end && cut[start]) {
      start++;
    }
    share(start, end);
    while (end > start && cut[end - 1]) {
      end--;
    }
    start = front(start, end);
    back(start, end);
    for (int i = begin; i < stop; i++) {
      saidSomething |= !cut[i];
    }
  }

  /** Cuts greeting, hearsay and question in front; returns the first token that stays. */
  private int front(int begin, int end) {
    int start = begin;
    while (start < end) {
      int asks = ASK.at(tokens, start, end);
      int length =
          Math.max(asks, Math.max(GREET.at(tokens, start, end), LEAD.at(tokens, start, end)));
      if (length == 0) {
        length = start > begin ? connector(start, end) : 0;
      }
      if (length == 0) {
        return start;
      }
      asked |= asks == length && !saidSomething;
      mark(start, start + length);
      start += length;
    }
    return start;
  }

  private int connector(int at, int end) {
    String exact = tokens.get(at).exact();
    return at + 1 < end && Set.of("là", "rằng", "xem", "ạ", "với", "chút").contains(exact) ? 1 : 0;
  }

  /** Cuts question and thanks at the end. */
  private void back(int start, int stop) {
    int end = stop;
    boolean again = true;
    while (again && end > start) {
      again = false;
      int question = end - softeners(start, end);
      int tail = TAIL.before(tokens, start, question);
      if (tail > 0 && !isBoundRight(question - tail, start)) {
        asked = true;
        mark(question - tail, end);
        end = question - tail;
        again = true;
      } else {
        int close = CLOSE.before(tokens, start, end);
        if (close > 0) {
          mark(end - close, end);
          end -= close;
          again = true;
        }
      }
    }
    finalNot(start, end);
  }

  private boolean isBoundRight(int at, int start) {
    if (at == start) {
      return false;
    }
    Token token = tokens.get(at);
    String before = tokens.get(at - 1).folded();
    return switch (token.folded()) {
      case "dung" -> !token.exact().equals("đúng") && BOUND_RIGHT.contains(before);
      case "phai" -> before.equals("gap") || before.equals("mac") || before.equals("ben");
      default -> false;
    };
  }

  private int softeners(int start, int end) {
    int length = 0;
    for (int i = 0; i < 4; i++) {
      int more = SOFTENERS.before(tokens, start, end - length);
      if (more == 0) {
        break;
      }
      length += more;
    }
    return length;
  }

  /** A sentence that ends in <i>không</i> asks; the word must not be read as a negation. */
  private void finalNot(int start, int end) {
    int last = end - softeners(start, end) - 1;
    if (last <= start || !tokens.get(last).folded().equals("khong")) {
      return;
    }
    String before = tokens.get(last - 1).folded();
    if (BOUND_NOT.contains(before)) {
      return;
    }
    asked |= sentenceCount <= MANY;
    mark(before.equals("hay") && last - 1 > start ? last - 1 : last, end);
  }

  /** Cuts calls to share that fill a clause or its end. */
  private void share(int start, int end) {
    int clause = start;
    for (int i = start; i < end; i++) {
      if (sentences.beginsClause(i)) {
        clause = i;
      }
      int strong = STRONG.at(tokens, i, end);
      int verb = Math.max(strong, WEAK.at(tokens, i, end));
      if (verb == 0) {
        continue;
      }
      int stop = i + verb;
      while (stop < end && !sentences.beginsClause(stop) && SHARE_TAIL.holds(tokens.get(stop))) {
        stop++;
      }
      boolean fills = stop == end || sentences.beginsClause(stop);
      if (!fills) {
        continue;
      }
      int lead = i;
      while (lead > clause && SHARE_LEAD.holds(tokens.get(lead - 1))) {
        lead--;
      }
      boolean bare = stop == i + verb;
      if (lead == clause && (strong > 0 || !bare)) {
        mark(lead, stop);
      } else if (strong > 0 && !bare && !SHARE_KEPT.holds(tokens.get(i - 1))) {
        mark(i, stop);
      }
      i = stop - 1;
    }
  }

  private void mark(int from, int to) {
    for (int i = from; i < to; i++) {
      cut[i] = true;
    }
  }
}
