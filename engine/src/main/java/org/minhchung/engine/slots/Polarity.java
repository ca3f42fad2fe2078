package org.minhchung.engine.slots;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.minhchung.engine.text.Syllable;

/**
 * Whether one text denies what the other says.
 *
 * <p>A denial counts only where the word it reaches stands in the other text undenied, and a
 * neighbour of it does too: one shared word alone may belong to other talk. The claim's own denial
 * counts against a message only if the message denies nothing at all there: people have too many
 * ways to say "không cần".
 */
record Polarity(Slots claim, Slots message, int from, int to) {

  private static final int REACH = 7;

  private static final int LONG_ENOUGH = 5;

  /** One slip for so many letters. */
  private static final int SLIPPED = 3;

  private static final List<String> ENDINGS = List.of("ing", "ed", "es", "s", "e");

  /** Words that deny without a denying word: prevent, forbid, cut, lack, be rid of. */
  private static final Set<String> LACK =
      Set.of(
          "phong",
          "ngua",
          "chong",
          "tranh",
          "cup",
          "cat",
          "mat",
          "ngung",
          "thieu",
          "het",
          "khoi",
          "tan",
          "bo",
          "chan",
          "mien",
          "without",
          "prevents",
          "prevent",
          "stops",
          "bans");

  private static final Set<String> DENYING =
      Set.of(
          "khong", "ko", "k", "kh", "kg", "hong", "hok", "chua", "chang", "cha", "khoi", "dau",
          "cam", "dung", "lam", "mien", "not", "no", "never", "without");

  /** Between a denial and a number these make a bound of it: "không quá 200k". */
  private static final Set<String> BOUNDS =
      Set.of("qua", "duoi", "hon", "kem", "it", "tren", "more", "less", "than", "only", "until");

  /** In tokens: "không mất đồng nào trong 5 triệu" is too far. */
  private static final int NEXT = 4;

  private static final Set<String> CLAUSE =
      Set.of("bi", "se", "thi", "la", "ma", "khi", "nen", "vi", "do");

  Optional<Conflict> conflict() {
    for (Negation negation : message.negations()) {
      if (negation.token() >= from && negation.token() < to) {
        String word = message.folded().get(negation.scope().getFirst());
        int at = spoken(word);
        if (at >= 0 && supported(negation) && !denied(word) && !meantOtherwise(negation, at)) {
          return Optional.of(new Conflict(SlotKind.NEGATION, around(at), negation.span().words()));
        }
        Slot denied = deniedValue(negation);
        if (denied != null) {
          return Optional.of(
              new Conflict(SlotKind.NEGATION, denied.span().words(), negation.span().words()));
        }
      }
    }
    return undenied();
  }

  /**
   * The claim's number that the message denies: "không mất 11k nữa" of "phải trả 11.000 đồng".
   * Nothing of a claim that denies, forbids or lacks something itself.
   */
  private @Nullable Slot deniedValue(Negation negation) {
    boolean lacks =
        claim.folded().stream().anyMatch(word -> LACK.contains(word) || DENYING.contains(word));
    if (lacks || message.folded().get(negation.token()).equals("chua")) {
      return null;
    }
    int first = negation.token() + 1;
    for (Slot.Amount amount : Sides.of(Slot.Amount.class, claim)) {
      Slot same = Conflicts.agreeing(amount, message);
      if (same != null
          && same.span().first() >= first
          && same.span().first() <= negation.token() + NEXT) {
        List<String> between = message.folded().subList(first, same.span().first());
        return between.stream().anyMatch(BOUNDS::contains) ? null : amount;
      }
    }
    return null;
  }

  /** Where the claim says the word, in whatever English ending; -1 if nowhere. */
  private int spoken(String word) {
    String stem = stem(word);
    for (int i = 0; i < claim.size(); i++) {
      if (stem(claim.folded().get(i)).equals(stem)) {
        return i;
      }
    }
    return -1;
  }

  /** Without an English ending; Vietnamese syllables have none, and short words keep theirs. */
  private static String stem(String word) {
    if (word.length() < LONG_ENOUGH) {
      return word;
    }
    for (String ending : ENDINGS) {
      if (word.endsWith(ending)) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  /**
   * Whether the denying word is a word of the claim, bare or mistyped: "k hợp đồng" for "ký hợp
   * đồng", "chua nuoc" for "chứa nước".
   *
   * @param at where the claim says what is denied
   */
  private boolean meantOtherwise(Negation negation, int at) {
    String typed = message.folded().get(negation.token());
    String exact = message.exact(negation.token());
    if (exact.equals(typed) && claim.has(typed) && !claim.negates(typed)) {
      return true;
    }
    boolean beside = negation.scope().getFirst() == negation.token() + 1;
    String before = at > 0 ? claim.folded().get(at - 1) : "";
    return beside
        && !before.isEmpty()
        && !claim.negates(before)
        && !message.has(before)
        && before.charAt(0) == typed.charAt(0);
  }

  private boolean supported(Negation negation) {
    boolean after =
        negation.scope().stream().skip(1).map(message.folded()::get).anyMatch(this::says);
    return after || negation.before() >= 0 && says(message.folded().get(negation.before()));
  }

  /** Whether the claim has the word, perhaps with a slip that makes it no word of the language. */
  private boolean says(String word) {
    return claim.has(word)
        || word.length() >= SLIPPED
            && !Syllable.is(word)
            && claim.folded().stream()
                .anyMatch(own -> Spelling.distance(own, word, 2) <= word.length() / SLIPPED);
  }

  /** Whether the claim denies the word itself, or says it with a word of lack. */
  private boolean denied(String word) {
    if (claim.has("cam")) {
      return true;
    }
    for (Negation negation : claim.negations()) {
      if (reached(negation).stream().map(Polarity::stem).anyMatch(stem(word)::equals)) {
        return true;
      }
    }
    int at = spoken(word);
    List<String> led = claim.folded().subList(Math.max(0, at - 3), at);
    return led.stream().anyMatch(LACK::contains) && !led.contains("hai");
  }

  /** The words a denial of the claim reaches: to the next clause, at most {@value #REACH}. */
  private List<String> reached(Negation negation) {
    int start = negation.token() + 1;
    int end = start;
    while (end < Math.min(claim.size(), start + REACH)
        && (end <= start + 1 || !CLAUSE.contains(claim.folded().get(end)))) {
      end++;
    }
    return claim.folded().subList(start, end);
  }

  private Optional<Conflict> undenied() {
    List<String> told = message.folded().subList(from, to);
    boolean denies =
        message.negations().stream()
            .anyMatch(negation -> negation.token() >= from && negation.token() < to);
    if (denies
        || told.stream()
            .anyMatch(word -> DENYING.contains(word) || DenialReader.mistypedNot(word))) {
      return Optional.empty();
    }
    for (Negation negation : claim.negations()) {
      if (negation.scope().size() > 1) {
        int first = negation.scope().get(0);
        int at = pair(claim.folded().get(first), claim.folded().get(negation.scope().get(1)));
        if (at >= 0) {
          return Optional.of(
              new Conflict(SlotKind.NEGATION, negation.span().words(), message.words(at, at + 2)));
        }
      }
    }
    return Optional.empty();
  }

  private int pair(String first, String second) {
    for (int i = from; i + 1 < to; i++) {
      if (message.folded().get(i).equals(first) && message.folded().get(i + 1).equals(second)) {
        return i;
      }
    }
    return -1;
  }

  private String around(int token) {
    return claim.words(Math.max(0, token - 1), Math.min(claim.size(), token + 2));
  }
}
