package org.minhchung.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatchCommandIT {

  private static final String CLAIMS = "id\tclaim\ttopic\nc001\tNước lũ về đến cầu\tdisaster\n";

  @TempDir Path folder;

  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final ByteArrayOutputStream error = new ByteArrayOutputStream();

  @BeforeEach
  void claims() throws Exception {
    Files.writeString(folder.resolve("claims.tsv"), CLAIMS);
  }

  @Test
  void answersEveryMessageInTheOrderOfTheFile() throws Exception {
    StringBuilder messages = new StringBuilder("id\ttext\tkind\n");
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      ids.add("m" + i);
      messages.append("m").append(i).append("\tnuoc lu \"ve ".repeat(i % 7 + 1)).append("\tx\n");
    }

    assertThat(match(messages.toString())).isZero();

    assertThat(lines()).hasSize(500).allSatisfy(line -> assertThat(line).startsWith("{\"id\":\""));
    assertThat(lines().stream().map(line -> line.substring(7, line.indexOf('"', 7))))
        .containsExactlyElementsOf(ids);
    assertThat(lines().getFirst())
        .contains(
            "\"decision\":",
            "\"claim\":",
            "\"probability\":",
            "\"about\":",
            "\"candidates\":[",
            "\"conflicts\":[",
            "\"parts\":[",
            "\"why\":[");
    assertThat(said()).isEmpty();
  }

  @Test
  void aByteOrderMarkCarriageReturnsAndAMissingLastLineFeedDoNoHarm() throws Exception {
    assertThat(match("\uFEFFid\ttext\tat\r\nm1\tnước lũ\t2026-11-22T08:00:00+07:00\r\nm2\tbão\t"))
        .isZero();
    assertThat(lines()).hasSize(2);
  }

  @Test
  void aFileIsWrittenWholeAndReplacesTheOneBefore() throws Exception {
    Path out = folder.resolve("out.jsonl");
    Files.writeString(out, "before\n");

    assertThat(matchTo(out, "id\ttext\nm1\tnước lũ\n")).isZero();

    assertThat(Files.readString(out)).startsWith("{\"id\":\"m1\"").endsWith("}\n");
    assertThat(output.size()).isZero();
    assertNothingElseIn(folder);
  }

  @Test
  void aRefusedFileLeavesTheOneBeforeAndNothingHalfWritten() throws Exception {
    Path out = folder.resolve("out.jsonl");
    Files.writeString(out, "before\n");

    assertThat(matchTo(out, "id\ttext\n" + "m1\tnước lũ\n".repeat(200) + "M2\tnước lũ\n"))
        .isEqualTo(2);

    assertThat(Files.readString(out)).isEqualTo("before\n");
    assertThat(said()).contains("messages.tsv, line 202: the id must be");
    assertNothingElseIn(folder);
  }

  @Test
  void readsMessagesFromStandardInput() {
    int exit =
        run(
            "id\ttext\nm1\tnước lũ\n".getBytes(StandardCharsets.UTF_8),
            "--claims",
            folder.resolve("claims.tsv").toString(),
            "--messages",
            "-",
            "--out",
            "-");

    assertThat(exit).isZero();
    assertThat(lines()).hasSize(1);
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        refusal("an empty file", bytes(""), "line 1: the file is empty"),
        refusal("one column", bytes("text\nnước lũ\n"), "line 1: the header row must name"),
        refusal("a wrong header", bytes("key\tbody\n"), "line 1: the header row must name"),
        refusal("no header", bytes("m1\tnước lũ\n"), "line 1: the header row must name"),
        refusal("a column twice", bytes("id\ttext\tid\n"), "line 1: the header row names \"id\""),
        refusal("a row of one column", bytes("id\ttext\nm1\tx\nm2\n"), "line 3: there are too few"),
        refusal("a blank line", bytes("id\ttext\n\nm2\tx\n"), "line 2: there are too few"),
        refusal("an empty text", bytes("id\ttext\nm1\t \n"), "line 2: the text is empty"),
        refusal("a handle as id", bytes("id\ttext\nnguyen_a\tx\n"), "line 2: the id must be"),
        refusal("four letters", bytes("id\ttext\nabcd1\tx\n"), "line 2: the id must be"),
        refusal("eleven digits", bytes("id\ttext\n12345678901\tx\n"), "line 2: the id must be"),
        refusal("no id", bytes("id\ttext\n\tx\n"), "line 2: the id must be"),
        refusal(
            "20,001 code points",
            bytes("id\ttext\nm1\t" + "😀".repeat(20_001) + "\n"),
            "line 2: the text has 20001 code points"),
        refusal(
            "a line over 1 MB",
            bytes("id\ttext\tnote\nm1\tx\t" + "y".repeat(1_000_001) + "\n"),
            "line 2: the line is longer than 1 MB"),
        refusal(
            "broken UTF-8",
            new byte[] {'i', 'd', '\t', 't', 'e', 'x', 't', '\n', 'm', '\t', (byte) 0xC3, '\n'},
            "line 2: the line is not UTF-8 text"),
        refusal(
            "UTF-16", "id\ttext\nm1\tx\n".getBytes(StandardCharsets.UTF_16), "line 1: the line"),
        refusal("NUL", bytes("id\ttext\nm1\tnước\0lũ\n"), "line 2: the line holds a NUL byte"),
        refusal(
            "a picture",
            new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n', 0, 0, 0, 13},
            "line 1: the line is not UTF-8 text"),
        refusal(
            "a day that is none",
            bytes("id\ttext\tat\nm1\tx\tyesterday\n"),
            "line 2: the column \"at\""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusals")
  void whatCannotBeReadIsRefusedWithFileAndLine(String name, byte[] messages, String sentence)
      throws Exception {
    Path file = folder.resolve("messages.tsv");
    Files.write(file, messages);

    assertThat(match(file)).as(name).isEqualTo(2);
    assertThat(said()).startsWith(file.toString()).contains(sentence).hasLineCount(1);

    error.reset();
    output.reset();
    int asClaims = run(bytes("id\ttext\nm1\tx\n"), "--claims", file.toString(), "--messages", "-");
    assertThat(asClaims).as(name + " as claims").isEqualTo(2);
    assertThat(said()).contains(sentence);
    assertThat(output.size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "😀🙏",
        "https://example.vn/a",
        "<script>alert(1)</script>",
        "\u200f\u202enước",
        "\u200b",
        "\"",
        "a\rb"
      })
  void oddTextsAreAnsweredAllTheSame(String text) throws Exception {
    assertThat(match("id\ttext\nm1\t" + text + "\n")).isZero();
    assertThat(lines()).hasSize(1);
  }

  @Test
  void anIdThatComesTwiceAmongTheClaimsIsRefused() throws Exception {
    Files.writeString(folder.resolve("claims.tsv"), CLAIMS + "c001\tNước lũ\n");

    assertThat(match("id\ttext\nm1\tx\n")).isEqualTo(2);
    assertThat(said()).contains("claims.tsv, line 3: the id c001 stands on an earlier line too");
  }

  @Test
  void manyClaimsAreReadAsWellAndTheSameRulesHoldForThem() throws Exception {
    StringBuilder claims = new StringBuilder("id\tclaim\n");
    for (int i = 0; i < 1_700; i++) {
      claims.append(i).append("\tNước lũ về đến cầu số ").append(i).append('\n');
    }
    Files.writeString(folder.resolve("claims.tsv"), claims);
    assertThat(match("id\ttext\nm1\tcau so 7\n")).isZero();
    assertThat(lines()).hasSize(1);

    Files.writeString(folder.resolve("claims.tsv"), claims + "3\tNước lũ\n");
    assertThat(match("id\ttext\nm1\tx\n")).isEqualTo(2);
    assertThat(said()).contains("line 1702: the id 3 stands on an earlier line too");
  }

  @Test
  void anEncoderFolderThatCannotBeUsedIsOneSentenceAndExitOne() throws Exception {
    Path model = Files.createDirectory(folder.resolve("model"));
    assertThat(match("id\ttext\nm1\tx\n", "--encoder", model.toString())).isEqualTo(1);
    assertThat(said()).contains("it needs model.onnx and tokenizer.json").hasLineCount(1);

    Files.writeString(model.resolve("model.onnx"), "a");
    Files.writeString(model.resolve("tokenizer.json"), "b");
    error.reset();
    assertThat(match("id\ttext\nm1\tx\n", "--encoder", model.toString(), "--encoder-hash", "00ff"))
        .isEqualTo(1);
    assertThat(said())
        .contains("have the hash fb8e20fc2e4c3f248c60c39bd652f3c1347298bb977b8b4d5903b85055620603")
        .hasLineCount(1);
    assertThat(lines()).isEmpty();
  }

  @Test
  void withoutAnEncoderEnglishIsAnsweredByItsWords() throws Exception {
    Files.writeString(
        folder.resolve("claims.tsv"), "id\tclaim\nc1\tThe dam above the town broke last night\n");

    assertThat(match("id\ttext\nm1\tThe dam above the town broke\n", "--encoder", "none")).isZero();
    assertThat(lines()).singleElement().asString().contains("\"claim\":\"c1\"");
  }

  @Test
  void aMissingFileAndAFolderThatIsNoneAreOneSentence() throws Exception {
    assertThat(match(folder.resolve("nowhere.tsv"))).isEqualTo(2);
    assertThat(said()).contains("nowhere.tsv cannot be read").hasLineCount(1);

    error.reset();
    assertThat(matchTo(folder.resolve("no/folder/out.jsonl"), "id\ttext\nm1\tx\n")).isEqualTo(1);
    assertThat(said()).contains("out.jsonl cannot be written").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1001", "-5", "many"})
  void topIsBetween1And1000(String top) throws Exception {
    Files.writeString(folder.resolve("messages.tsv"), "id\ttext\nm1\tx\n");
    int exit =
        run(
            new byte[0],
            "--claims",
            folder.resolve("claims.tsv").toString(),
            "--messages",
            folder.resolve("messages.tsv").toString(),
            "--top",
            top);

    assertThat(exit).isEqualTo(2);
    assertThat(said()).contains("--top");
  }

  @Test
  void theSentencesAreTheSameInBothLanguages() {
    assertThat(keys("sentences_vi.properties")).isEqualTo(keys("sentences.properties"));
    Sentences vietnamese = new Sentences(Locale.of("vi"));
    assertThat(vietnamese.say("empty.text")).isEqualTo("nội dung trống");
    assertThat(new Sentences(Locale.FRENCH).say("empty.text")).isEqualTo("the text is empty");
  }

  private static Set<Object> keys(String resource) {
    Properties properties = new Properties();
    try (InputStream in = Sentences.class.getResourceAsStream(resource)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.keySet();
  }

  private static Arguments refusal(String name, byte[] file, String sentence) {
    return Arguments.of(name, file, sentence);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private int match(String messages, String... options) throws Exception {
    Path file = folder.resolve("messages.tsv");
    Files.writeString(file, messages);
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(
        List.of(
            "--claims", folder.resolve("claims.tsv").toString(), "--messages", file.toString()));
    return run(new byte[0], arguments.toArray(String[]::new));
  }

  private int match(Path messages) {
    return run(
        new byte[0],
        "--claims",
        folder.resolve("claims.tsv").toString(),
        "--messages",
        messages.toString());
  }

  private int matchTo(Path out, String messages) throws Exception {
    Path file = folder.resolve("messages.tsv");
    Files.writeString(file, messages);
    return run(
        new byte[0],
        "--claims",
        folder.resolve("claims.tsv").toString(),
        "--messages",
        file.toString(),
        "--out",
        out.toString(),
        "--top",
        "5");
  }

  private int run(byte[] in, String... arguments) {
    return Main.run(
        arguments,
        new ByteArrayInputStream(in),
        new PrintStream(output, false, StandardCharsets.UTF_8),
        new PrintStream(error, true, StandardCharsets.UTF_8),
        Locale.ENGLISH,
        false);
  }

  private List<String> lines() {
    return output.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private String said() {
    return error.toString(StandardCharsets.UTF_8);
  }

  private static void assertNothingElseIn(Path folder) throws Exception {
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("claims.tsv", "messages.tsv", "out.jsonl");
    }
  }
}
