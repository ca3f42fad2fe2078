package org.minhchung.desk.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What goes out is a closed list that everybody can read. */
class CallKindTest {

  private static final Path TOLD = Path.of("../docs/what-goes-out.md");

  @Test
  void whatIsToldToEverybodyIsWhatTheProgramDoes() throws IOException {
    List<String> told =
        Files.readAllLines(TOLD).stream().filter(line -> line.startsWith("| `")).toList();

    assertThat(told).isEqualTo(Arrays.stream(CallKind.values()).map(CallKindTest::row).toList());
  }

  @Test
  void aCallGoesToThePathsOfItsKindAlone() {
    WebAddress page = WebAddress.of("https://bao.example/tin").orElseThrow();

    assertThatThrownBy(() -> Call.found(CallKind.ROBOTS, page))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Call.found(CallKind.ROBOTS, page.robots()).address().text())
        .isEqualTo("https://bao.example/robots.txt");
  }

  private static String row(CallKind kind) {
    return "| `%s` | %s | `%s` | %s | %,d | %d |"
        .formatted(
            kind.name().toLowerCase(Locale.ROOT),
            kind.method(),
            kind.path(),
            String.join(", ", kind.types().stream().sorted().toList()),
            kind.mostBytes(),
            kind.mostTime().toSeconds());
  }
}
