package org.minhchung.desk.claims.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.claims.web.QueuePage.Choice;

/**
 * Everything a group's page says.
 *
 * @param wordings the different texts, in no order
 * @param others who else has it open
 * @param claimed address of what it became, or empty
 * @param writing the claim being written, or null for whoever may not or where it is no longer open
 * @param tasks small tasks about it
 * @param mayTask whether a task can be made of it
 */
public record GroupPage(
    String id,
    String heading,
    List<Wording> wordings,
    List<String> why,
    List<String> points,
    String who,
    List<String> others,
    String state,
    boolean maySort,
    @Nullable Writing writing,
    List<Choice> tasks,
    boolean mayTask) {

  /** One wording: a message that has it, and its words. */
  public record Wording(String message, String text) {}

  /**
   * The claim as it is written so far.
   *
   * @param note why a second person returned it, or empty
   * @param waits whether it waits for a second person
   */
  public record Writing(
      int version,
      String vi,
      String en,
      String provesTrue,
      String provesFalse,
      List<Choice> topics,
      List<Choice> provinces,
      String note,
      boolean waits) {}
}
