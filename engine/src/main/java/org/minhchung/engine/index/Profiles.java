package org.minhchung.engine.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.minhchung.engine.score.Background;
import org.minhchung.engine.score.Profile;
import org.minhchung.engine.score.Rarity;
import org.minhchung.engine.slots.Slots;
import org.minhchung.engine.text.ReadText;
import org.minhchung.engine.text.TextReader;
import org.minhchung.engine.text.Token;

/**
 * The profiles of claims that were compared lately, so that a claim asked for often is read once.
 * Emptied when full, and when the index has grown or shrunk so much that rarities are stale.
 * Thread-safe; two threads may make the same profile twice, which only costs time.
 */
final class Profiles {

  /** About 3 kB each. */
  private static final int MOST = 12_000;

  /** A tenth more or fewer claims moves a rarity by at most 0.1. */
  private static final double STALE = 0.1;

  private final ClaimIndex index;
  private final TextReader reader;
  private final Background background;
  private final Map<Key, Profile> kept = new ConcurrentHashMap<>();
  private volatile int countedAt = -1;

  Profiles(ClaimIndex index, TextReader reader, Background background) {
    this.index = index;
    this.reader = reader;
    this.background = background;
  }

  /** A wording together with the day its days without a year are counted from. */
  private record Key(String text, @Nullable LocalDate checked) {}

  Profile claim(IndexedClaim claim, Wording wording) {
    LocalDate checked = TimeGuard.day(claim.checkedAt());
    Key key = new Key(wording.text(), checked);
    Profile profile = kept.get(key);
    if (profile == null) {
      profile = profile(reader.claim(wording.text()), checked);
      if (kept.size() >= MOST) {
        kept.clear();
      }
      kept.put(key, profile);
    }
    return profile;
  }

  /** The profile of a message, which is not kept. */
  Profile message(ReadText text, @Nullable LocalDate received) {
    int size = index.size();
    if (Math.abs(size - countedAt) > STALE * countedAt) {
      kept.clear();
      countedAt = size;
    }
    return profile(text, received);
  }

  private Profile profile(ReadText whole, @Nullable LocalDate day) {
    ReadText text = whole.first(Profile.MOST_TOKENS);
    List<String> terms = text.tokens().stream().map(Token::folded).distinct().toList();
    return Profile.of(
        whole,
        Slots.read(text, day),
        new Rarity(background, index.frequencies(terms), Math.max(0, index.size())));
  }
}
