package org.minhchung.desk.verification.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One publisher, or who controls one.
 *
 * @param kind in words
 * @param site empty for who publishes nothing
 * @param above who controls it, and who controls them
 * @param below whom it controls, at one remove
 * @param changes newest first; at least one
 */
record PublisherPage(
    String name,
    String kind,
    String site,
    String imprint,
    String json,
    List<Step> above,
    List<Step> below,
    List<Change> changes) {

  PublisherPage {
    above = List.copyOf(above);
    below = List.copyOf(below);
    changes = List.copyOf(changes);
  }

  /**
   * A link of control.
   *
   * @param how in words, with what is known of its time
   * @param ends that the link will soon count no more, in words; null if it stands
   * @param above the next links upwards; empty where there is none, or where a ring has closed
   */
  record Step(
      String path,
      String name,
      String how,
      String source,
      @Nullable String ends,
      List<Step> above) {
    Step {
      above = List.copyOf(above);
    }
  }

  /** What was said, and when a second person confirmed it. */
  record Change(String iso, String day, String words, long leafIndex) {}
}
