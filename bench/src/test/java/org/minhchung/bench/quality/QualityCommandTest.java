package org.minhchung.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class QualityCommandTest {

  @Test
  void rowsOfAHeldOutSetAreNeverListed() {
    assertThat(run("--set", "held2-vi", "--list")).isEqualTo(2);
    assertThat(run("--set", "gold-vi", "--set", "held2-en", "--list")).isEqualTo(2);
  }

  @Test
  void theMethodPageIsRenewedByAWholeRunOnly() {
    assertThat(run("--fast", "--write-docs")).isEqualTo(2);
    assertThat(run("--set", "gold-vi", "--write-docs")).isEqualTo(2);
    assertThat(run("--kind", "para2", "--write-docs")).isEqualTo(2);
  }

  @Test
  void aSetThatNobodyKnowsIsRefused() {
    assertThat(run("--set", "gold")).isEqualTo(2);
  }

  private static int run(String... arguments) {
    return new CommandLine(new QualityCommand(Path.of(".."))).execute(arguments);
  }
}
