package org.minhchung.desk.verification.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the staff keeps the register.
 *
 * @param told key of the sentence that says what became of the last deed; null if there was none
 * @param waiting oldest first
 * @param parties for a new link, by name
 * @param links that somebody may end, in words
 * @param deciding whether who looks may decide
 */
record RegisterDeskPage(
    @Nullable String told,
    boolean refused,
    List<Waiting> waiting,
    List<Choice> parties,
    List<Choice> links,
    boolean deciding) {

  RegisterDeskPage {
    waiting = List.copyOf(waiting);
    parties = List.copyOf(parties);
    links = List.copyOf(links);
  }

  /**
   * What waits for a second person.
   *
   * @param own whether who looks proposed it
   */
  record Waiting(String id, String words, String day, boolean own) {}

  /** An option of a list. */
  record Choice(String id, String words) {}
}
