package org.minhchung.engine.cli;

import java.io.ByteArrayOutputStream;
import org.minhchung.engine.index.AnswerJson;
import org.minhchung.engine.index.Matcher;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Answers one message as one line of JSON, UTF-8, line feed included. Thread-safe. */
final class Answers {

  private final JsonFactory factory = new JsonFactory();
  private final Matcher matcher;
  private final AnswerJson answers;
  private final int top;

  Answers(Matcher matcher, AnswerJson answers, int top) {
    this.matcher = matcher;
    this.answers = answers;
    this.top = top;
  }

  byte[] line(Row.Filled message) {
    ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 10);
    try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), line)) {
      json.writeStartObject();
      json.writeStringProperty("id", message.id());
      answers.write(json, matcher.match(message.text(), message.at(), top));
      json.writeEndObject();
    }
    line.write('\n');
    return line.toByteArray();
  }
}
