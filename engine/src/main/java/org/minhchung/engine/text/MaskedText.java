package org.minhchung.engine.text;

import java.util.List;

/**
 * A text in which private numbers, addresses and names are replaced by markers.
 *
 * @param text what may be stored
 * @param marks one for each masked number or address, in order of the text; none for names
 */
public record MaskedText(String text, List<Mark> marks) {

  public MaskedText {
    marks = List.copyOf(marks);
  }

  /**
   * What is left of something masked: enough to see that it came again, not enough to call it.
   *
   * @param hash HMAC-SHA256 over the normalised value, first 16 bytes, hex lower case
   */
  public record Mark(MaskKind kind, String hash) {}
}
