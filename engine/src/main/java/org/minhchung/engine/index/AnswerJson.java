package org.minhchung.engine.index;

import java.util.Locale;
import java.util.function.Function;
import org.minhchung.engine.score.Decision;
import org.minhchung.engine.score.Why;
import org.minhchung.engine.slots.Conflict;
import tools.jackson.core.JsonGenerator;

/**
 * Writes an answer as JSON, the same on the command line and in the API: its shape is public and
 * stays. Thread-safe if the words are.
 */
public final class AnswerJson {

  private static final double DIGITS = 1e6;

  private final Function<Why, String> words;

  /**
   * @param words says one node of an explanation, without its details, in the reader's language
   */
  public AnswerJson(Function<Why, String> words) {
    this.words = words;
  }

  /** Writes a whole answer as fields of the object that is open. */
  public void write(JsonGenerator json, MatchAnswer answer) {
    json.writeStringProperty("decision", answer.decision().word());
    switch (answer.decision()) {
      case Decision.Same(String claim) -> json.writeStringProperty("claim", claim);
      case Decision.Ask _, Decision.New _ -> json.writeNullProperty("claim");
    }
    json.writeNumberProperty("probability", rounded(answer.probability()));
    json.writeBooleanProperty("about", answer.about());
    writeDetails(json, answer);
  }

  /** Writes {@code candidates}, {@code conflicts}, {@code parts} and {@code why} alone. */
  public void writeDetails(JsonGenerator json, MatchAnswer answer) {
    json.writeArrayPropertyStart("candidates");
    for (Candidate candidate : answer.candidates()) {
      json.writeStartObject();
      json.writeStringProperty("claim", candidate.claim().id());
      json.writeNumberProperty("probability", rounded(candidate.probability()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("conflicts");
    answer.conflicts().forEach(conflict -> write(json, conflict));
    json.writeEndArray();
    json.writeArrayPropertyStart("parts");
    answer.parts().forEach(part -> write(json, part));
    json.writeEndArray();
    json.writeArrayPropertyStart("why");
    answer.why().forEach(why -> write(json, why));
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, Conflict conflict) {
    json.writeStartObject();
    json.writeStringProperty("slot", conflict.kind().name().toLowerCase(Locale.ROOT));
    json.writeStringProperty("claim", conflict.claim());
    json.writeStringProperty("message", conflict.message());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, AnsweredPart part) {
    json.writeStartObject();
    json.writeNumberProperty("start", part.start());
    json.writeNumberProperty("end", part.end());
    json.writeStringProperty("text", part.text());
    json.writeStringProperty("decision", part.decision().word());
    json.writeStringProperty("claim", part.claim());
    json.writeNumberProperty("probability", rounded(part.probability()));
    json.writeEndObject();
  }

  private void write(JsonGenerator json, Why why) {
    json.writeStartObject();
    json.writeNumberProperty("value", rounded(why.value()));
    json.writeStringProperty("text", words.apply(why));
    json.writeArrayPropertyStart("details");
    why.details().forEach(detail -> write(json, detail));
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Six digits: the rest is the machine's, and would make equal answers look different. */
  private static double rounded(double value) {
    return Math.round(value * DIGITS) / DIGITS;
  }
}
