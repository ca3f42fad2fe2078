package org.minhchung.desk.intake.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the answer page says, in the order it says it, in one language.
 *
 * @param callsForHelp whether the emergency numbers come first
 * @param heading the answer in one sentence
 * @param checked this desk's answer, or null
 * @param others what others found, or null
 * @param perhaps what may be meant; empty if the answer is sure, or if nothing comes near
 * @param lines the sentences of a long forward; empty if there is nothing to tell apart
 * @param reasons why the desk takes it for the same claim; empty without an answer
 * @param asked the text that was asked about, for the forms that send it back
 */
public record AnswerPage(
    boolean callsForHelp,
    String heading,
    @Nullable Checked checked,
    @Nullable Others others,
    List<Perhaps> perhaps,
    List<Line> lines,
    List<Reason> reasons,
    String asked) {

  /** Whether the desk has to say that it does not know. */
  public boolean unknown() {
    return checked == null && others == null && perhaps.isEmpty();
  }

  /**
   * This desk's own check.
   *
   * @param path address of the whole check on this desk
   * @param holds until when it holds, in words
   * @param copy what {@code copy this answer} copies
   */
  public record Checked(
      String claimId,
      String gradeKey,
      String label,
      Said claim,
      Said whatToDo,
      Said shortAnswer,
      List<Source> evidence,
      String checkedOn,
      String holds,
      boolean sample,
      String path,
      String copy) {}

  /**
   * One source.
   *
   * @param stanceKey key of the words for what it does to the claim
   */
  public record Source(
      Said source, Said publisher, Said quote, String stanceKey, String url, String date) {}

  /** What other publishers found, in their own words. */
  public record Others(String claimId, Said claim, List<Review> reviews, String copy) {}

  /**
   * Another publisher's check.
   *
   * @param title its own title, or its address if it has none
   * @param date empty if it gives none
   */
  public record Review(String publisher, String url, Said title, Said rating, String date) {}

  /**
   * A claim that may be meant, never without what answers it.
   *
   * @param gradeKey key of the verdict's sign; empty if others checked it
   * @param label our verdict, or the other publisher's own rating
   * @param by who checked it, if it was not this desk; else empty
   * @param address of the check
   * @param about whether the text speaks about the claim rather than saying it
   * @param conflicts where the two differ, in sentences
   */
  public record Perhaps(
      Said claim,
      String gradeKey,
      Said label,
      String by,
      Said answer,
      String address,
      boolean about,
      List<String> conflicts) {}

  /**
   * A sentence of a long forward.
   *
   * @param answeredHere whether the answer of this page is about it
   * @param elsewhere another check that answers it, or null
   */
  public record Line(String text, boolean answeredHere, @Nullable Elsewhere elsewhere) {
    public boolean known() {
      return answeredHere || elsewhere != null;
    }
  }

  /** An answer to one sentence, on another page. */
  public record Elsewhere(String gradeKey, String label, String address) {}

  /** A step of the engine's reasoning, in words. */
  public record Reason(String text, List<Reason> details) {}
}
