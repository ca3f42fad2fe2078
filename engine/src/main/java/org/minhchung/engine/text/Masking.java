package org.minhchung.engine.text;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Replaces what tells who a person is, before anything is stored: numbers, addresses, handles,
 * plates and, as far as rules can tell, names. Safe to share between threads.
 *
 * <p>Numbers of institutions stay (three to six digits, 1800…, 1900…), so do amounts, dates,
 * shares, decree numbers and measures. How much is missed is measured in docs/masking.md; names in
 * lower case without accents are hopeless.
 */
public final class Masking {

  private static final int HASH_BYTES = 16;
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  /**
   * @param key the desk's own, at least 16 bytes; copied
   * @throws IllegalArgumentException if it is shorter
   */
  public Masking(byte[] key) {
    if (key.length < 16) {
      throw new IllegalArgumentException(
          "a masking key must have at least 16 bytes, had " + key.length);
    }
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /** Tidies the text and masks it. Masking a masked text changes nothing. */
  public MaskedText mask(String raw) {
    String text = Tidy.tidy(raw);
    boolean[] taken = new boolean[text.length()];
    takeMarkers(text, taken);
    List<Found> found = new ArrayList<>();
    keep(PrivateLinks.find(text, taken), taken, found);
    keep(PrivateNumbers.find(text, taken), taken, found);
    keep(PersonNames.find(text, taken), taken, found);
    found.sort((one, other) -> Integer.compare(one.start(), other.start()));

    StringBuilder masked = new StringBuilder(text.length());
    List<MaskedText.Mark> marks = new ArrayList<>();
    int from = 0;
    for (Found one : found) {
      masked.append(text, from, one.start()).append(one.kind().marker());
      from = one.end();
      if (one.kind() != MaskKind.NAME) {
        marks.add(new MaskedText.Mark(one.kind(), hash(one.value())));
      }
    }
    return new MaskedText(masked.append(text, from, text.length()).toString(), marks);
  }

  private static void takeMarkers(String text, boolean[] taken) {
    for (MaskKind kind : MaskKind.values()) {
      int at = text.indexOf(kind.marker());
      while (at >= 0) {
        Arrays.fill(taken, at, at + kind.marker().length(), true);
        at = text.indexOf(kind.marker(), at + 1);
      }
    }
  }

  private static void keep(List<Found> more, boolean[] taken, List<Found> found) {
    for (Found one : more) {
      boolean free = true;
      for (int i = one.start(); i < one.end(); i++) {
        free &= !taken[i];
      }
      if (free) {
        Arrays.fill(taken, one.start(), one.end(), true);
        found.add(one);
      }
    }
  }

  private String hash(String value) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] whole = mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(whole, 0, HASH_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
