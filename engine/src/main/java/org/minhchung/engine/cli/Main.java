package org.minhchung.engine.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.minhchung.engine.index.AnswerJson;
import org.minhchung.engine.index.ClaimIndex;
import org.minhchung.engine.index.Encoder;
import org.minhchung.engine.index.Matcher;
import org.minhchung.engine.onnx.Encoders;
import org.minhchung.engine.score.WhyWords;
import org.minhchung.engine.text.TextReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Matches a file of messages against a file of claims. Exit 0 when every message is answered, 1 if
 * a disk fails or an encoder is refused, 2 if what came in is refused.
 */
@Command(
    name = "minhchung match",
    mixinStandardHelpOptions = true,
    description = "Says for each message which claim it repeats, if any. One JSON object a line.",
    footer = {
      "",
      "Both files: UTF-8, tab-separated, a header row naming id and text (or claim), and",
      "optionally at (RFC 3339). An id is up to three lower-case letters and up to ten digits."
    })
public final class Main implements Callable<Integer> {

  private static final int REFUSED = 2;
  private static final int FAILED = 1;
  private static final String STANDARD = "-";

  @Option(
      names = "--claims",
      required = true,
      paramLabel = "FILE",
      description = "- for standard input")
  private String claims = STANDARD;

  @Option(
      names = "--messages",
      required = true,
      paramLabel = "FILE",
      description = "- for standard input")
  private String messages = STANDARD;

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "candidates a message, 1 to 1000 (default ${DEFAULT-VALUE})")
  private int top = 10;

  @Option(names = "--out", paramLabel = "FILE", description = "default - is standard output")
  private String out = STANDARD;

  @Mixin private EncoderOption encoding = new EncoderOption();

  @Option(names = "--threads", paramLabel = "N", hidden = true)
  private int threads = Runtime.getRuntime().availableProcessors();

  private final InputStream in;
  private final PrintStream output;
  private final PrintStream error;
  private final Locale locale;
  private final Sentences sentences;
  private final boolean seen;

  Main(InputStream in, PrintStream output, PrintStream error, Locale locale, boolean seen) {
    this.in = in;
    this.output = output;
    this.error = error;
    this.locale = locale;
    this.sentences = new Sentences(locale);
    this.seen = seen;
  }

  public static void main(String[] arguments) {
    PrintStream error = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(arguments, System.in, System.out, error, Locale.getDefault(), Progress.seen()));
  }

  static int run(
      String[] arguments,
      InputStream in,
      PrintStream output,
      PrintStream error,
      Locale locale,
      boolean seen) {
    return new CommandLine(new Main(in, output, error, locale, seen))
        .setOut(new PrintWriter(output, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(error, true, StandardCharsets.UTF_8))
        .execute(arguments);
  }

  @Override
  public Integer call() throws InterruptedException {
    long begun = System.nanoTime();
    if (top < 1 || top > 1_000) {
      return refuse(sentences.say("wrong.top", top));
    }
    if (claims.equals(STANDARD) && messages.equals(STANDARD)) {
      return refuse(sentences.say("both.standard"));
    }
    for (String file : List.of(claims, messages)) {
      if (!file.equals(STANDARD) && !readable(Path.of(file))) {
        return refuse(sentences.say("cannot.read", file));
      }
    }
    return switch (encoding.open()) {
      case Encoders.Given.Refused refused -> {
        error.println(encoding.sentence(sentences, refused));
        yield FAILED;
      }
      case Encoders.Given.Ready(Encoder encoder) -> {
        try (encoder) {
          yield answer(encoder, begun);
        }
      }
    };
  }

  private int answer(Encoder encoder, long begun) throws InterruptedException {
    try {
      return switch (readClaims(encoder)) {
        case ClaimsFile.Read.Refused(String sentence) -> refuse(sentence);
        case ClaimsFile.Read.Indexed(ClaimIndex index) -> {
          try (index) {
            Answers answers =
                new Answers(new Matcher(index), new AnswerJson(WhyWords.of(locale)::sentence), top);
            yield answer(answers, index.size(), begun);
          }
        }
      };
    } catch (IOException e) {
      error.println(e.getMessage());
      return FAILED;
    }
  }

  private ClaimsFile.Read readClaims(Encoder encoder) throws IOException {
    try (Rows rows = open(claims);
        Progress progress = progress("reading", claims)) {
      return new ClaimsFile(new TextReader(), encoder).read(rows, progress);
    }
  }

  private int answer(Answers answers, int size, long begun)
      throws IOException, InterruptedException {
    Output lines;
    try {
      lines = out.equals(STANDARD) ? Output.to(output) : Output.to(Path.of(out));
    } catch (IOException e) {
      error.println(sentences.say("cannot.write", out));
      return FAILED;
    }
    try (lines;
        Rows rows = open(messages);
        Progress progress = progress("matching", messages)) {
      Batch.Ended ended = new Batch(answers, Math.max(1, threads)).run(rows, lines, progress);
      if (ended.last() instanceof Row.Refused(String sentence)) {
        lines.flush();
        return refuse(sentence);
      }
      lines.complete();
      if (seen) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        error.println(sentences.say("done", ended.answered(), size, seconds));
      }
      return 0;
    }
  }

  private Rows open(String file) throws IOException {
    return file.equals(STANDARD)
        ? new Rows("stdin", new Unclosed(in), sentences)
        : new Rows(file, Files.newInputStream(Path.of(file)), sentences);
  }

  private Progress progress(String task, String file) throws IOException {
    if (!seen) {
      return Progress.quiet();
    }
    long bytes = file.equals(STANDARD) ? -1 : Files.size(Path.of(file));
    return Progress.over(sentences.say(task), bytes, error);
  }

  private int refuse(String sentence) {
    error.println(sentence);
    return REFUSED;
  }

  private static boolean readable(Path file) {
    return Files.isReadable(file) && !Files.isDirectory(file);
  }

  /** Standard input is not ours to close. */
  private static final class Unclosed extends FilterInputStream {

    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }
}
