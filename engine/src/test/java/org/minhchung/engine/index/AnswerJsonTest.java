package org.minhchung.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minhchung.engine.score.Decision;
import org.minhchung.engine.score.Why;
import org.minhchung.engine.slots.Conflict;
import org.minhchung.engine.slots.SlotKind;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

class AnswerJsonTest {

  private static final Why WHY =
      new Why(
          0.98765432,
          "decided",
          List.of(),
          List.of(new Why(2, "shared", List.of("nước", "lũ"), List.of())));

  @Test
  void anAnswerHasTheShapeThatStays() {
    IndexedClaim claim =
        new IndexedClaim("c1", List.of(new Wording("vi", "Nước lũ")), new Holds.Always());
    Conflict conflict = new Conflict(SlotKind.NUMBER, "3 ngày", "");
    MatchAnswer answer =
        new MatchAnswer(
            new Decision.Same("c1"),
            0.98765432,
            true,
            List.of(new Candidate(claim, 0.98765432, true, List.of(conflict), WHY)),
            List.of(conflict),
            List.of(
                new AnsweredPart(0, 4, "\"Lũ\"", new Decision.Ask(), "c1", 0.5),
                new AnsweredPart(5, 8, "Bão", new Decision.New(), null, 0)),
            List.of(WHY));

    assertThat(json(answer))
        .isEqualTo(
            """
            {"decision":"same","claim":"c1","probability":0.987654,"about":true,\
            "candidates":[{"claim":"c1","probability":0.987654}],\
            "conflicts":[{"slot":"number","claim":"3 ngày","message":""}],\
            "parts":[{"start":0,"end":4,"text":"\\"Lũ\\"","decision":"ask","claim":"c1",\
            "probability":0.5},\
            {"start":5,"end":8,"text":"Bão","decision":"new","claim":null,"probability":0.0}],\
            "why":[{"value":0.987654,"text":"decided []","details":\
            [{"value":2.0,"text":"shared [nước, lũ]","details":[]}]}]}""");
  }

  @Test
  void anAnswerThatKnowsNothingHasEveryFieldToo() {
    MatchAnswer answer =
        new MatchAnswer(new Decision.New(), 0, false, List.of(), List.of(), List.of(), List.of());

    assertThat(json(answer))
        .isEqualTo(
            """
            {"decision":"new","claim":null,"probability":0.0,"about":false,"candidates":[],\
            "conflicts":[],"parts":[],"why":[]}""");
  }

  private static String json(MatchAnswer answer) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      new AnswerJson(why -> why.key() + " " + why.arguments()).write(json, answer);
      json.writeEndObject();
    }
    return text.toString();
  }
}
