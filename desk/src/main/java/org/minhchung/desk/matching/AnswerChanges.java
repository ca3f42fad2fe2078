package org.minhchung.desk.matching;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.kernel.Change;
import org.minhchung.desk.matching.store.ClaimAnswer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads from a change which claim can be answered: topics {@code publication-shown} and {@code
 * review-imported}, payload {@code claim}, {@code answeredBy}, {@code holdsFrom}, {@code
 * holdsUntil} and {@code checkedAt} (epoch ms or null), decision 0001.
 */
final class AnswerChanges {

  private static final String SHOWN = "publication-shown";
  private static final String IMPORTED = "review-imported";

  private final JsonMapper mapper = JsonMapper.builder().build();

  /**
   * What the change says, or empty if it is about something else.
   *
   * @throws IllegalStateException if a change of ours cannot be read, which is a room's bug
   */
  Optional<ClaimAnswer> read(Change change) {
    if (!change.topic().equals(SHOWN) && !change.topic().equals(IMPORTED)) {
      return Optional.empty();
    }
    try {
      JsonNode payload = mapper.readTree(change.payload());
      JsonNode claim = payload.path("claim");
      if (claim.isNull() || claim.isMissingNode()) {
        return Optional.empty(); // An explainer or a notice: it answers no claim.
      }
      return Optional.of(
          new ClaimAnswer(
              new ClaimId(claim.asString()),
              ClaimAnswer.By.of(payload.path("answeredBy").asString()),
              moment(payload.path("holdsFrom")),
              moment(payload.path("holdsUntil")),
              moment(payload.path("checkedAt"))));
    } catch (JacksonException | IllegalArgumentException e) {
      throw new IllegalStateException(
          "change %d on %s cannot be read".formatted(change.number(), change.topic()), e);
    }
  }

  private static @Nullable Instant moment(JsonNode millis) {
    return millis.isNumber() ? Instant.ofEpochMilli(millis.asLong()) : null;
  }
}
