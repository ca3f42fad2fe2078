package org.minhchung.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.minhchung.bench.noise.NoiseKind;
import org.minhchung.bench.noise.Noises;

/**
 * Says a sentence again as people would: words left out, replaced and moved, then typed carelessly.
 * Everything hangs on the seed and the order of the calls.
 */
final class Retold {

  private static final double LOST = 0.1;
  private static final double REPLACED = 0.05;

  private final Random random;
  private final List<String> talk;
  private final Noises noises;
  private int said;

  /**
   * @param talk sentences that lend their words
   */
  Retold(long seed, List<String> talk) {
    this.random = new Random(seed);
    this.talk = talk;
    this.noises = Noises.vietnamese(seed);
  }

  String again(String sentence) {
    return typed(retold(sentence));
  }

  /** Half the time word by word, half the time in whole pieces. */
  private String retold(String sentence) {
    List<String> words = new ArrayList<>();
    List<String> lent = List.of(talk.get(random.nextInt(talk.size())).split(" "));
    int piece = random.nextBoolean() ? 1 : 2 + random.nextInt(4);
    double chance = 1;
    int at = 0;
    for (String word : sentence.split(" ")) {
      if (at++ % piece == 0) {
        chance = random.nextDouble();
      }
      if (chance >= LOST) {
        words.add(chance < LOST + REPLACED ? lent.get(random.nextInt(lent.size())) : word);
      }
    }
    if (words.size() > 4 && random.nextInt(3) == 0) {
      Collections.rotate(words, 2 + random.nextInt(words.size() - 3));
    }
    return String.join(" ", words);
  }

  /** Other talk around half of them, slips in a quarter, accents gone from a third. */
  private String typed(String sentence) {
    String id = Integer.toString(said++);
    String text = sentence;
    if (random.nextBoolean()) {
      text = noises.spoil(NoiseKind.CLUTTER, id, text);
    }
    if (random.nextInt(4) == 0) {
      text = noises.spoil(NoiseKind.TYPOS_5, id, text);
    }
    if (random.nextInt(3) == 0) {
      NoiseKind marks = random.nextBoolean() ? NoiseKind.BARE : NoiseKind.PARTLY_BARE;
      text = noises.spoil(marks, id, text);
    }
    return text;
  }
}
