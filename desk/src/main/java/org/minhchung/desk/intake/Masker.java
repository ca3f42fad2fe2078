package org.minhchung.desk.intake;

import java.util.List;
import org.minhchung.desk.claims.MaskedMessage;

/** Takes out of a text what could lead to a person, before anything is stored. */
@FunctionalInterface
public interface Masker {

  Masked mask(String text);

  /**
   * What is left of a text.
   *
   * @param text may be empty, if the text held nothing but signs nobody sees, and may be longer
   *     than what was masked, because a marker can be longer than what it stands for
   * @param marks what was taken out and can be recognised again; may be empty
   */
  record Masked(String text, List<MaskedMessage.Mark> marks) {
    public Masked {
      marks = List.copyOf(marks);
    }
  }
}
