package org.minhchung.desk.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minhchung.desk.verification.Lines.Line;

class LinesTest {

  @Test
  void linesEndWithEitherEndOfLineAndTheLastNeedsNone() throws IOException {
    assertThat(lines(bytes("\uFEFFmột\r\nhai\n\nbốn")))
        .containsExactly(
            new Line.Text(1, "một"),
            new Line.Text(2, "hai"),
            new Line.Text(3, ""),
            new Line.Text(4, "bốn"));
  }

  @Test
  void anEmptyFileHasNoLine() throws IOException {
    assertThat(lines(new byte[0])).isEmpty();
  }

  @Test
  void theLongestLineIsTakenAndOneByteMoreIsThatLinesFaultAlone() throws IOException {
    String longest = "a".repeat(Lines.MAX_LINE);

    assertThat(lines(bytes(longest + "\r\n" + longest + "b\nsau")))
        .containsExactly(new Line.Text(1, longest), new Line.TooLong(2), new Line.Text(3, "sau"));
  }

  @Test
  void brokenUtf8IsItsLinesFaultAlone() throws IOException {
    byte[] file = bytes("trước\nX\nsau");
    file[bytes("trước\n").length] = (byte) 0xC3;

    assertThat(lines(file))
        .containsExactly(new Line.Text(1, "trước"), new Line.NotUtf8(2), new Line.Text(3, "sau"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<Line> lines(byte[] file) throws IOException {
    var lines = new Lines(new ByteArrayInputStream(file));
    List<Line> found = new ArrayList<>();
    for (Line line = lines.next(); line != null; line = lines.next()) {
      found.add(line);
    }
    return found;
  }
}
