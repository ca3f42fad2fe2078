package org.minhchung.engine.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.minhchung.engine.text.Language;
import org.minhchung.engine.text.ReadText;
import org.minhchung.engine.text.TextReader;

/**
 * What texts mean, where an encoder reads their language, and how nearness in meaning is added to
 * nearness in words. Thread-safe.
 *
 * <p>A text is encoded as it was tidied, whole: cutting handles, hashtags or a forward's frame, and
 * looking sentence by sentence, was measured and found the same or less,
 * docs/decisions/0036-encoder.md.
 */
public final class Meanings {

  private static final String UNKNOWN = "und";

  /** Keeps a quotient finite where nothing is near. */
  private static final double LEAST = 1e-9;

  private final Encoder encoder;
  private final TextReader reader;

  public Meanings(Encoder encoder, TextReader reader) {
    this.encoder = encoder;
    this.reader = reader;
  }

  /** Whether any wording of the claim is in a language the encoder reads. */
  public boolean reads(IndexedClaim claim) {
    return claim.wordings().stream().anyMatch(wording -> readable(wording) != null);
  }

  /**
   * The vectors of many claims at once, which uses all cores.
   *
   * @return for each claim, in order, a vector for each of its wordings, in order; null where the
   *     encoder does not read the language
   */
  public List<List<float @Nullable []>> of(List<IndexedClaim> claims) {
    List<String> texts = new ArrayList<>();
    List<List<Boolean>> read = new ArrayList<>();
    for (IndexedClaim claim : claims) {
      List<Boolean> wordings = new ArrayList<>();
      for (Wording wording : claim.wordings()) {
        ReadText text = readable(wording);
        wordings.add(text != null);
        if (text != null) {
          texts.add(text.tidied());
        }
      }
      read.add(wordings);
    }
    Optional<List<float[]>> vectors = texts.isEmpty() ? Optional.empty() : encoder.encode(texts);
    int next = 0;
    List<List<float @Nullable []>> all = new ArrayList<>(claims.size());
    for (List<Boolean> wordings : read) {
      List<float @Nullable []> ofClaim = new ArrayList<>(wordings.size());
      for (boolean reads : wordings) {
        ofClaim.add(reads && vectors.isPresent() ? vectors.get().get(next++) : null);
      }
      all.add(ofClaim);
    }
    return all;
  }

  /** The vector of a message, or empty if the encoder does not read its language. */
  public Optional<float[]> of(ReadText message) {
    return encoder.reads(Language.of(message).tag())
        ? encoder.encode(message.tidied())
        : Optional.empty();
  }

  /** The wording as it was tidied, or null if it is none of the encoder's. */
  private @Nullable ReadText readable(Wording wording) {
    boolean known = !wording.language().equals(UNKNOWN);
    if (encoder.dimensions() == 0 || known && !encoder.reads(wording.language())) {
      return null;
    }
    ReadText text = reader.claim(wording.text());
    return known || encoder.reads(Language.of(text).tag()) ? text : null;
  }

  /** The vectors that there are. */
  public static List<float[]> known(List<float @Nullable []> vectors) {
    List<float[]> known = new ArrayList<>();
    for (float @Nullable [] vector : vectors) {
      if (vector != null) {
        known.add(vector);
      }
    }
    return known;
  }

  /** The same claims in the same order, with nearness in both. */
  static List<Near> joined(List<Near> found) {
    double[] joined =
        joined(
            found.stream().mapToDouble(Near::nearness).toArray(),
            found.stream()
                .mapToDouble(near -> near.meaning() == null ? Double.NaN : near.meaning())
                .toArray());
    return IntStream.range(0, joined.length).mapToObj(i -> found.get(i).at(joined[i])).toList();
  }

  /**
   * Adds nearness in words and in meaning up, each over the best of its kind, in equal parts. What
   * has no vector keeps its share in words.
   *
   * @param words nearness in words of each claim, at least 0
   * @param cosines of each claim, in the same order; {@link Double#NaN} for one without a vector
   * @return nearness in both, 0 to 1
   */
  public static double[] joined(double[] words, double[] cosines) {
    double mostWords = Math.max(LEAST, Arrays.stream(words).max().orElse(0));
    double mostMeaning =
        Math.max(LEAST, Arrays.stream(cosines).filter(Double::isFinite).max().orElse(0));
    double[] joined = new double[words.length];
    for (int i = 0; i < joined.length; i++) {
      double share = words[i] / mostWords;
      joined[i] =
          Double.isNaN(cosines[i]) ? share : (share + Math.max(0, cosines[i]) / mostMeaning) / 2;
    }
    return joined;
  }
}
