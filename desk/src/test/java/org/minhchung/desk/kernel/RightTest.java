package org.minhchung.desk.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RightTest {

  private static final PersonId LAN = new PersonId("01936f00-0000-7000-8000-000000000001");

  @Test
  void whoHoldsNoRoleMayDoNothing() {
    Actor nobody = new Actor(LAN, "Lan", Set.of());

    assertThat(Right.values()).noneMatch(nobody::may);
  }

  @Test
  void oneOfSeveralRolesIsEnough() {
    Actor both = new Actor(LAN, "Lan", Set.of(Role.AUDITOR, Role.EDITOR));

    assertThat(both.may(Right.READ_AUDIT)).isTrue();
    assertThat(both.may(Right.CONFIRM_CLAIM)).isTrue();
    assertThat(both.may(Right.KEEP_ACCOUNTS)).isFalse();
  }

  @Test
  void administratorsNeitherSignNorSortWhatIsSaid() {
    for (Role judging : Set.of(Role.CONTRIBUTOR, Role.VERIFIER, Role.EDITOR)) {
      assertThat(Role.ADMINISTRATOR.goesWith(judging)).isFalse();
      assertThat(judging.goesWith(Role.ADMINISTRATOR)).isFalse();
    }
    assertThat(Role.ADMINISTRATOR.goesWith(Role.AUDITOR)).isTrue();
    assertThat(Role.VERIFIER.goesWith(Role.EDITOR)).isTrue();
    assertThat(Right.HOLD_A_SIGNING_KEY.roles()).doesNotContain(Role.ADMINISTRATOR);
  }

  @Test
  void theWrittenTableIsTheTable() throws IOException {
    assertThat(Files.readString(Path.of("../docs/who-may-do-what.md"))).endsWith(table());
  }

  /** Markdown, one row a right, in the order of the code. */
  private static String table() {
    String head =
        Arrays.stream(Role.values())
            .map(Role::key)
            .collect(Collectors.joining(" | ", "| what | ", " |\n"));
    String rows =
        Arrays.stream(Right.values())
            .map(
                right ->
                    Arrays.stream(Role.values())
                        .map(role -> right.roles().contains(role) ? "yes" : "–")
                        .collect(Collectors.joining(" | ", "| " + right.key() + " | ", " |\n")))
            .collect(Collectors.joining());
    return head + "|---|" + ":-:|".repeat(Role.values().length) + "\n" + rows;
  }
}
