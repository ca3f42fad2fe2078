package org.minhchung.engine.cluster;

import java.util.LinkedHashMap;
import java.util.Map;
import org.minhchung.engine.score.Profile;
import org.minhchung.engine.score.Rarity;
import org.minhchung.engine.text.TextReader;

/** The profiles of texts compared lately: making one costs as much as three comparisons. */
final class Profiles {

  /** About 8 kB each. */
  private static final int MOST = 4_096;

  private final Texts texts;
  private final TextReader reader;
  private final Rarity rarity;
  private final Map<Integer, Profile> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Profile> eldest) {
          return size() > MOST;
        }
      };

  Profiles(Texts texts, TextReader reader, Rarity rarity) {
    this.texts = texts;
    this.reader = reader;
    this.rarity = rarity;
  }

  Profile of(int text) {
    Profile known = kept.get(text);
    if (known == null) {
      Standing standing = texts.standing(text);
      if (standing == null) {
        throw new IllegalStateException("text %d stands for no cell".formatted(text));
      }
      known = Profile.of(reader.message(standing.words()), rarity);
      kept.put(text, known);
    }
    return known;
  }

  void keep(int text, Profile profile) {
    kept.put(text, profile);
  }

  void forget(int text) {
    kept.remove(text);
  }
}
