package org.minhchung.desk.claims.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the queue's page says, in one language.
 *
 * @param lines in the order of the queue
 * @param tabs which part is shown, and the others
 * @param topics choices, the shown one marked
 * @param latest what the page has seen; what came later waits behind a link
 * @param said what became of the last deed, or empty
 * @param undo the deed that can still be undone, or null
 * @param next address of the next page, or empty
 * @param forms what the bar of deeds offers, or null for whoever may not sort
 */
public record QueuePage(
    List<Line> lines,
    List<Tab> tabs,
    List<Choice> topics,
    String show,
    long latest,
    String said,
    @Nullable Undo undo,
    String next,
    @Nullable Forms forms) {

  /** A part of the queue. */
  public record Tab(String path, String words, boolean here) {}

  /** One choice of a list. */
  public record Choice(String key, String words, boolean chosen) {}

  /** A deed to be undone. */
  public record Undo(String deed, String words) {}

  /** What the bar of deeds offers. */
  public record Forms(
      List<Choice> topics,
      List<Choice> provinces,
      List<Choice> harms,
      List<Choice> checkabilities,
      List<Choice> reasons,
      List<Choice> colleagues) {}

  /**
   * One item.
   *
   * @param handle id and version, as the form sends them back
   * @param text an example, cut short; empty if all messages are gone
   * @param why the reason for its place, in words
   * @param points each term of its place in words, for whoever wants to add them up
   * @param total all points
   */
  public record Line(
      String handle,
      String path,
      String text,
      List<String> why,
      boolean loud,
      String who,
      List<String> points,
      int total) {}
}
