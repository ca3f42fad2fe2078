package org.minhchung.desk.intake.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the desk watches.
 *
 * @param sources oldest first; may be empty
 * @param most how many it may watch
 */
record SourcesPage(List<Row> sources, int most) {

  SourcesPage {
    sources = List.copyOf(sources);
  }

  /**
   * One source.
   *
   * @param publisher its name in the register
   * @param publisherPath where the register says who stands behind it
   * @param why as the desk wrote it
   * @param state in words: when it last answered, its newest item
   * @param trouble in words, or null if it is well
   */
  record Row(
      String id,
      String publisher,
      String publisherPath,
      String address,
      String why,
      String since,
      String state,
      @Nullable String trouble) {}

  public boolean empty() {
    return sources.isEmpty();
  }
}
