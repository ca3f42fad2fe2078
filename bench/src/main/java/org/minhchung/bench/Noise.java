package org.minhchung.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.minhchung.engine.text.Fold;

/**
 * Rewrites a sentence as careless people would: words left out, replaced, moved and mistyped,
 * accents dropped, other talk around it. Everything hangs on the given source of chance.
 */
final class Noise {

  private final Random random;
  private final List<String> talk;

  /**
   * Makes the noise of one run.
   *
   * @param talk sentences that serve as other talk and lend their words
   */
  Noise(Random random, List<String> talk) {
    this.random = random;
    this.talk = talk;
  }

  /**
   * Says the same with words left out, replaced and moved; half the time word by word, half the
   * time in whole pieces.
   */
  String rewritten(String sentence, double lost, double replaced) {
    List<String> words = new ArrayList<>();
    List<String> lent = List.of(other().split(" "));
    int piece = random.nextBoolean() ? 1 : 2 + random.nextInt(4);
    double chance = 1;
    int at = 0;
    for (String word : sentence.split(" ")) {
      if (at++ % piece == 0) {
        chance = random.nextDouble();
      }
      if (chance >= lost) {
        words.add(chance < lost + replaced ? lent.get(random.nextInt(lent.size())) : word);
      }
    }
    if (words.size() > 4 && random.nextInt(3) == 0) {
      Collections.rotate(words, 2 + random.nextInt(words.size() - 3));
    }
    return String.join(" ", words);
  }

  /** Mistypes some letters. */
  String mistyped(String sentence, double share) {
    StringBuilder typed = new StringBuilder(sentence);
    for (int i = 1; i + 1 < typed.length(); i++) {
      if (Character.isLetter(typed.charAt(i)) && random.nextDouble() < share) {
        switch (random.nextInt(3)) {
          case 0 -> typed.deleteCharAt(i);
          case 1 -> typed.insert(i, typed.charAt(i));
          default -> typed.setCharAt(i, (char) ('a' + random.nextInt(26)));
        }
      }
    }
    return typed.toString();
  }

  /** Drops the accents of all words or of some. */
  String bare(String sentence, double share) {
    List<String> words = new ArrayList<>();
    for (String word : sentence.split(" ")) {
      words.add(random.nextDouble() < share ? Fold.fold(word) : word);
    }
    return String.join(" ", words);
  }

  /** Puts other talk before and behind. */
  String forwarded(String sentence, int before, int behind) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < before; i++) {
      all.add(other());
    }
    all.add(sentence);
    for (int i = 0; i < behind; i++) {
      all.add(other());
    }
    return String.join(" ", all);
  }

  /** The carelessness of one message: typing, accents, talk around it, each by its own chance. */
  String careless(String sentence) {
    String text = sentence;
    if (random.nextBoolean()) {
      text = forwarded(text, random.nextInt(3), random.nextInt(5));
    }
    if (random.nextInt(4) == 0) {
      text = mistyped(text, 0.02 + 0.05 * random.nextDouble());
    }
    return random.nextInt(3) == 0 ? bare(text, random.nextBoolean() ? 1 : 0.5) : text;
  }

  private String other() {
    return talk.get(random.nextInt(talk.size()));
  }
}
