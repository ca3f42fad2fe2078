package org.minhchung.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * As many claims as a measurement wants, made from the gold set by a seed: pieces of its sentences
 * joined anew and numbers changed, so that words, lengths and rare syllables are those of real
 * claims.
 */
public final class ManyClaims {

  private static final int FEWEST_WORDS = 12;
  private static final int MOST_WORDS = 28;

  private final List<String[]> sentences;
  private final Random random;

  public ManyClaims(GoldSet gold, long seed) {
    sentences = new ArrayList<>();
    gold.claims().forEach(claim -> sentences.add(claim.text().split(" ")));
    gold.messages().stream()
        .filter(message -> message.kind().equals("conflict") || message.kind().equals("other"))
        .forEach(message -> sentences.add(message.text().split(" ")));
    random = new Random(seed);
  }

  /** Distinct sentences; the first are the gold claims themselves. */
  public List<String> take(int count, GoldSet gold) {
    Set<String> claims = new LinkedHashSet<>();
    gold.claims().forEach(claim -> claims.add(claim.text()));
    while (claims.size() < count) {
      claims.add(sentence(FEWEST_WORDS + random.nextInt(MOST_WORDS - FEWEST_WORDS)));
    }
    return claims.stream().limit(count).toList();
  }

  /** One more claim; hardly ever one that came before. */
  String claim() {
    return sentence(FEWEST_WORDS + random.nextInt(MOST_WORDS - FEWEST_WORDS));
  }

  /** A message of so many words that repeats none of the claims whole. */
  public String message(int words) {
    return sentence(words);
  }

  private String sentence(int words) {
    StringBuilder sentence = new StringBuilder();
    for (int have = 0; have < words; ) {
      String[] from = sentences.get(random.nextInt(sentences.size()));
      int length = Math.min(Math.min(from.length, 3 + random.nextInt(7)), words - have);
      int start = random.nextInt(from.length - length + 1);
      for (int i = start; i < start + length; i++) {
        sentence.append(sentence.isEmpty() ? "" : " ").append(withAnotherNumber(from[i]));
      }
      have += length;
    }
    return sentence.toString();
  }

  private String withAnotherNumber(String word) {
    return word.matches("\\d+") ? Integer.toString(1 + random.nextInt(999)) : word;
  }
}
