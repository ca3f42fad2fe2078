package org.minhchung.desk.intake.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a program is answered. Every member is always there; its shape stays within v1. */
@Schema(name = "MatchReply")
@JsonInclude(JsonInclude.Include.ALWAYS)
record MatchReply(
    @Schema(
            description =
                "same: one check answers it. ask: show candidates to a person, as uncertain."
                    + " new: not known.",
            allowableValues = {"same", "ask", "new"})
        String decision,
    @Schema(description = "That one check answers both, after the guards; 0 to 1.")
        double probability,
    @Schema(description = "The text denies or discusses the claim rather than making it.")
        boolean about,
    @Schema(description = "The claim that was recognised; only with same.")
        @Nullable ClaimPart claim,
    @Schema(description = "This desk's check; with same, exactly one of check and external is set.")
        @Nullable CheckPart check,
    @Schema(description = "Another publisher's check: show it as theirs.")
        @Nullable ExternalPart external,
    List<NoticePart> notices,
    List<CandidatePart> candidates,
    @Schema(description = "Where text and best candidate contradict each other.")
        List<ConflictPart> conflicts,
    @Schema(description = "The sentences of a longer text and what is known of each.")
        List<PartPart> parts,
    @Schema(
            description =
                "The steps from retrieval to decision, as they were computed: which claims were"
                    + " near and by which words; how the best of them was weighed, feature by"
                    + " feature, and what the guards found; whether its check holds for the time of"
                    + " the text; for a text of several sentences, which of them says what, the"
                    + " others being left unanswered; and the rule that decided.")
        List<WhyPart> why) {

  /**
   * @param url the claim's page, or null if this desk has none
   */
  @Schema(name = "MatchedClaim")
  record ClaimPart(String id, String text, @Nullable String url) {}

  @Schema(name = "MatchedCheck")
  record CheckPart(
      String url,
      int version,
      @Schema(example = "false") String gradeKey,
      @Schema(example = "Sai") String label,
      String shortAnswer,
      String whatToDo,
      LocalDate checkedAt,
      @Nullable Instant holdsUntil,
      @Schema(description = "An invented example: do not show it as a real check.")
          boolean sample) {}

  @Schema(name = "MatchedExternal")
  record ExternalPart(
      String publisher,
      String url,
      @Schema(description = "The publisher's own words.") String rating,
      @Nullable LocalDate reviewedAt) {}

  @Schema(name = "MatchedNotice")
  record NoticePart(
      String id, String kind, String url, String title, @Nullable Instant holdsUntil) {}

  @Schema(name = "MatchCandidate")
  record CandidatePart(@Schema(description = "Id of a claim.") String claim, double probability) {}

  @Schema(name = "MatchConflict")
  record ConflictPart(
      @Schema(description = "What differs.", example = "number") String slot,
      @Schema(description = "What the claim says.", example = "30 ngày") String claim,
      @Schema(description = "What the text says; may be empty.", example = "45 ngày")
          String message) {}

  @Schema(name = "MatchPart")
  record PartPart(
      @Schema(description = "First char in the tidied text.") int start,
      @Schema(description = "Char after the last.") int end,
      String text,
      String decision,
      @Nullable String claim,
      double probability) {}

  @Schema(name = "Why", description = "One step of the reasoning.")
  record WhyPart(
      @Schema(
              description =
                  "What the step came to: a share, a count or a weight, as its text says.")
          double value,
      @Schema(description = "The step in a sentence, in the language of Accept-Language.")
          String text,
      @Schema(description = "What it was made from; may be empty.") List<WhyPart> details) {}
}
