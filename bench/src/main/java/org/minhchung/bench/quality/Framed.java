package org.minhchung.bench.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.minhchung.engine.text.Fold;

/** Makes questions: sentences put into the frames in which people ask whether they are so. */
final class Framed {

  static final String KIND = "framed";
  static final String CONFLICT = "framed-conflict";

  private record Frame(String id, String before, String behind, boolean bare) {}

  private final List<Frame> frames;

  private Framed(List<Frame> frames) {
    this.frames = frames;
  }

  static Framed read(String set) {
    return new Framed(HandSet.rows(set, "frames.tsv").stream().map(Framed::frame).toList());
  }

  private static Frame frame(Map<String, String> row) {
    return new Frame(
        HandSet.cell(row, "id"),
        HandSet.cell(row, "before"),
        HandSet.cell(row, "behind"),
        HandSet.cell(row, "style").equals("bare"));
  }

  /** Each message in every frame, as rows of the given kind. */
  List<TestMessage> all(List<TestMessage> messages, String kind) {
    List<TestMessage> framed = new ArrayList<>();
    for (TestMessage message : messages) {
      for (Frame frame : frames) {
        framed.add(
            new TestMessage(
                frame.id + "-" + message.id(),
                put(frame, message.text()),
                message.at(),
                message.claims(),
                kind,
                message.near(),
                message.group()));
      }
    }
    return framed;
  }

  private static String put(Frame frame, String text) {
    String sentence = text.strip().replaceAll("\\.$", "");
    String said = frame.bare ? Fold.fold(sentence) : sentence;
    return (frame.before + " " + said + " " + frame.behind).strip();
  }
}
