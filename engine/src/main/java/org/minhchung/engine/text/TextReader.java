package org.minhchung.engine.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads raw text into tokens and parts. Safe to share between threads; time is linear in the text.
 *
 * <p>A <i>word token</i> is a run of letters and digits that begins with a letter: {@code c4},
 * {@code t9}, {@code covid}. An apostrophe inside joins and is dropped ({@code don't} → {@code
 * dont}). Short forms are written out: {@code bv} becomes two tokens, <i>bệnh</i> and <i>viện</i>,
 * with the same start and end.
 *
 * <p>A <i>number token</i> begins with a digit, or with one of {@code + $ € £ ¥ ₫} right before a
 * digit, and is never written out. It takes
 *
 * <ul>
 *   <li>letters and digits directly behind: {@code 10tr}, {@code 5G}, {@code 8h30}, {@code
 *       45.000đ}, {@code 36m3}, {@code 1800xxxx};
 *   <li>{@code . , / :} between two digits: {@code 10.000.000}, {@code 1,3}, {@code 22/6/2026},
 *       {@code 8:30}; so {@code 123/2024/NĐ-CP} is {@code 123/2024}, {@code nđ}, {@code cp};
 *   <li>{@code -} or a dash before a digit: {@code 5-7}, {@code 20-22/4}, {@code 22h-5h}; a dash is
 *       {@code -} in {@code exact};
 *   <li>at its end one of {@code % ‰ $ € £ ¥ ₫}, also a {@code %} behind one space, or {@code °}
 *       with its letters: {@code 12%}, {@code 39°c}; {@code ₫} is {@code đ} in {@code exact}.
 * </ul>
 *
 * A minus sign in front is not taken, nor a unit behind a space. Raw signs are found in {@code
 * tidied.substring(start, end)}. Links and e-mail addresses are no tokens, a handle or hashtag is
 * its word. No token is longer than 64 chars: a longer run is cut.
 */
public final class TextReader {

  /**
   * Reads what somebody sent in: forward headers, calls to share, greetings and the asker's frame
   * are cut off, unless nothing would be left.
   */
  public ReadText message(String raw) {
    return read(raw, true);
  }

  /** Reads a claim as a desk wrote it: nothing is cut off. */
  public ReadText claim(String raw) {
    return read(raw, false);
  }

  private static ReadText read(String raw, boolean cutsFrame) {
    String tidied = Tidy.tidy(raw);
    List<Token> written = Scan.tokens(tidied);
    List<Token> tokens = Teencode.expand(tidied, written, Language.of(written).isVietnamese());
    boolean[] cut = new boolean[tokens.size()];
    boolean asked = false;
    Sentences sentences = Sentences.of(tidied, tokens);
    if (cutsFrame) {
      markHeaders(tidied, tokens, cut);
      asked = Frame.mark(tokens, sentences, cut);
      if (isAll(cut)) {
        cut = new boolean[tokens.size()];
      }
    }
    return assemble(
        tidied, tokens, sentences, cut, asked ? ReadText.Manner.ASKED : ReadText.Manner.STATED);
  }

  private static void markHeaders(String tidied, List<Token> tokens, boolean[] cut) {
    boolean[] header = new boolean[tidied.length()];
    Headers.mark(tidied, header);
    for (int i = 0; i < cut.length; i++) {
      cut[i] = header[tokens.get(i).start()];
    }
  }

  private static boolean isAll(boolean[] cut) {
    for (boolean one : cut) {
      if (!one) {
        return false;
      }
    }
    return true;
  }

  private static ReadText assemble(
      String tidied,
      List<Token> tokens,
      Sentences sentences,
      boolean[] cut,
      ReadText.Manner manner) {
    List<Token> kept = new ArrayList<>(tokens.size());
    List<Part> parts = new ArrayList<>();
    int firstOfPart = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (sentences.begins(i)) {
        addPart(tidied, kept, firstOfPart, parts);
        firstOfPart = kept.size();
      }
      if (!cut[i]) {
        kept.add(tokens.get(i));
      }
    }
    addPart(tidied, kept, firstOfPart, parts);
    return new ReadText(tidied, kept, parts, manner);
  }

  private static void addPart(String tidied, List<Token> kept, int first, List<Part> parts) {
    if (first < kept.size()) {
      int end = kept.getLast().end();
      while (end < tidied.length() && ".!?…)”\"".indexOf(tidied.charAt(end)) >= 0) {
        end++;
      }
      parts.add(new Part(kept.get(first).start(), end, first, kept.size()));
    }
  }
}
