package org.minhchung.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minhchung.desk.kernel.ForcedFiles;
import org.minhchung.desk.kernel.MaskKey;

/** Links and codes, and what is kept of them. */
class WayBackKeysTest {

  private static final AskedText TEXT = new AskedText("Mai cả xóm được phát gạo");

  @TempDir private Path folder;
  private WayBackKeys keys;

  @BeforeEach
  void make() {
    keys = keys(1);
  }

  @Test
  void aCodeHasSixCharactersThatNobodyTakesForOneAnother() {
    Set<Character> seen = new HashSet<>();
    for (int i = 0; i < 2_000; i++) {
      String code = keys.of(keys.fresh(), 0).code();
      assertThat(code).hasSize(6);
      code.chars().forEach(c -> seen.add((char) c));
    }
    assertThat(seen)
        .containsExactlyInAnyOrderElementsOf(
            WayBackKeys.ALPHABET.chars().mapToObj(c -> (char) c).toList())
        .doesNotContain('0', 'O', '1', 'I', 'L', '2', 'Z', '5', 'S', 'U', 'V', 'B', 'G');
  }

  @Test
  void aLinkHas128BitsAndNothingReadableOfTheCode() {
    WayBack back = keys.of(keys.fresh(), 0);

    assertThat(back.link()).matches("[A-Za-z0-9_-]{22}");
    assertThat(keys.linkHash(back.link())).matches("[0-9a-f]{64}").doesNotContain(back.link());
    assertThat(keys.codeHash(back.code())).matches("[0-9a-f]{64}");
  }

  @Test
  void theNextAttemptHasTheSameLinkAndAnotherCode() {
    WayBackKeys.Seed seed = keys.fresh();

    assertThat(keys.of(seed, 1).link()).isEqualTo(keys.of(seed, 0).link());
    assertThat(keys.of(seed, 1).code()).isNotEqualTo(keys.of(seed, 0).code());
  }

  @Test
  void theSameRequestWithTheSameTextIsTheSameWayBack() {
    WayBack first = keys.of(keys.repeatable("a", TEXT), 0);

    assertThat(keys.of(keys.repeatable("a", TEXT), 0)).isEqualTo(first);
    assertThat(keys.of(keys.repeatable("b", TEXT), 0)).isNotEqualTo(first);
    assertThat(keys.of(keys.repeatable("a", new AskedText("khác")), 0)).isNotEqualTo(first);
    assertThat(keys.of(keys.repeatable("aM", new AskedText("ai")), 0))
        .isNotEqualTo(keys.of(keys.repeatable("a", new AskedText("Mai")), 0));
  }

  @Test
  void underAnotherDesksKeyTheSameCodeHashesToSomethingElse() {
    assertThat(keys(2).codeHash("A3C4D6")).isNotEqualTo(keys.codeHash("A3C4D6"));
  }

  @ParameterizedTest
  @CsvSource({"k7x4qd,K7X4QD", "K7X 4QD,K7X4QD", "' k7x-4qd ',K7X4QD"})
  void aCodeIsReadAsPeopleTypeIt(String typed, String code) {
    assertThat(WayBackKeys.read(typed)).contains(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "K7X4Q", "K7X4QDD", "K7X4Q0", "K7X4QO", "Kẹt4QD"})
  void whatCanBeNoCodeIsNone(String typed) {
    assertThat(WayBackKeys.read(typed)).isEmpty();
  }

  private WayBackKeys keys(int number) {
    Path keys = folder.resolve("keys" + number);
    ForcedFiles.onDisk().makeFolder(keys);
    return new WayBackKeys(
        MaskKey.in(keys, ForcedFiles.onDisk(), new Random(number)), new Random(number));
  }
}
