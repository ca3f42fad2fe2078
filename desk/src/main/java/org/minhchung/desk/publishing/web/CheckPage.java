package org.minhchung.desk.publishing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the page of a check shows, decided.
 *
 * @param documentTitle with the mark of a sample
 * @param sample whether the mark of a sample stands above the claim
 * @param replaced what to say above an older version; null on the newest
 * @param claimLabel names the verdict, because the claim follows it
 * @param verdict the verdict in words
 * @param explanation null if there is none
 * @param unknown null if there is none
 * @param evidence in the order an editor wants it read; at least one
 * @param expired what to say when the time it holds is over; null before
 * @param changes what has been shown at this address, newest first; at least one
 */
record CheckPage(
    String documentTitle,
    boolean sample,
    @Nullable Link replaced,
    String claimLabel,
    Words claim,
    GradeMark grade,
    Words verdict,
    Words whatToDo,
    Words shortAnswer,
    @Nullable Rendered explanation,
    @Nullable Rendered unknown,
    List<EvidenceItem> evidence,
    Day checked,
    String holds,
    @Nullable Words place,
    @Nullable String expired,
    String changed,
    List<Link> changes) {

  CheckPage {
    evidence = List.copyOf(evidence);
    changes = List.copyOf(changes);
  }

  /** A day for people and for machines. */
  record Day(String iso, String words) {}

  /**
   * An address and its words.
   *
   * @param path null for where the reader already is
   */
  record Link(@Nullable String path, String words) {}

  /** Markdown made safe, and its language as in {@link Words}. */
  record Rendered(@Nullable String lang, String html) {}

  /**
   * @param quote null if there is none
   */
  record EvidenceItem(
      String stance, Words source, String url, Words publisher, Day day, @Nullable Words quote) {}
}
