package org.minhchung.desk.ops;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.verification.ImportReport;
import org.minhchung.desk.verification.ReviewFormat;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The verb {@code import}: brings in reviews of other publishers from files. Counts go to standard
 * output, everything else to standard error.
 */
public final class ImportCommand {

  /** Every file was read to its end, whatever became of single rows. */
  static final int DONE = 0;

  /** The command line is wrong, or a file could not be read or not to its end. */
  static final int UNREADABLE = 2;

  @Command(
      name = "import",
      description = "${bundle:help.description}",
      footer = "${bundle:help.columns}",
      sortOptions = false)
  private static final class Arguments {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "${bundle:help.files}")
    private List<Path> files = List.of();

    @Option(names = "--data", paramLabel = "DIR", description = "${bundle:help.data}")
    private Path data = Path.of("data");

    @Option(names = "--keys", paramLabel = "DIR", description = "${bundle:help.keys}")
    private @Nullable Path keys;

    @Option(names = "--database", paramLabel = "URL", description = "${bundle:help.database}")
    private @Nullable String database;

    @Option(names = "--format", paramLabel = "FORMAT", description = "${bundle:help.format}")
    private @Nullable ReviewFormat format;

    @Option(names = "--report", paramLabel = "FILE", description = "${bundle:help.report}")
    private @Nullable Path report;

    @Option(names = "--lang", paramLabel = "vi|en", description = "${bundle:help.lang}")
    private @Nullable String language;

    @Option(names = "--help", usageHelp = true, description = "${bundle:help.help}")
    private boolean help;
  }

  private final ImportDesk.Opener desks;
  private final PrintStream out;
  private final PrintStream err;
  private final String defaultLanguage;

  /**
   * @param environmentLanguage what {@code LANG} says, for example {@code en_GB.UTF-8}; may be
   *     empty
   */
  public ImportCommand(
      ImportDesk.Opener desks, PrintStream out, PrintStream err, String environmentLanguage) {
    this.desks = desks;
    this.out = out;
    this.err = err;
    this.defaultLanguage =
        environmentLanguage.toLowerCase(Locale.ROOT).startsWith("en") ? "en" : "vi";
  }

  /**
   * Runs the verb.
   *
   * @param words what stood behind {@code import} on the command line
   * @return the exit code, 0 or 2
   */
  public int run(String... words) {
    var sentences = new ImportSentences(language(words));
    var arguments = new Arguments();
    CommandLine line =
        new CommandLine(arguments)
            .setResourceBundle(sentences.words())
            .setCaseInsensitiveEnumValuesAllowed(true);
    try {
      line.parseArgs(words);
    } catch (CommandLine.ParameterException e) {
      err.println(complaint(sentences, e));
      return UNREADABLE;
    }
    if (arguments.help) {
      line.usage(out);
      return DONE;
    }
    return run(arguments, sentences);
  }

  private int run(Arguments arguments, ImportSentences sentences) {
    ImportProgress progress;
    try (ProgressBar bar = bar(arguments.files, sentences)) {
      @Nullable CsvWriter rows = rows(arguments.report);
      progress = new ImportProgress(sentences, bar, rows);
      ImportReport report = follow(arguments, progress);
      bar.close();
      progress.troubles().forEach(err::println);
      sentences.summary(report).forEach(out::println);
      return report.filesStopped() == 0 ? DONE : UNREADABLE;
    } catch (IOException e) {
      err.println(sentences.say("report.unwritable", String.valueOf(arguments.report)));
      return UNREADABLE;
    }
  }

  private ImportReport follow(Arguments arguments, ImportProgress progress) {
    try (ImportDesk desk = desks.open(arguments.data, arguments.keys, arguments.database)) {
      return desk.reviews().run(arguments.files, arguments.format, progress);
    } finally {
      progress.close();
    }
  }

  private static @Nullable CsvWriter rows(@Nullable Path file) throws IOException {
    return file == null ? null : CsvWriter.builder().build(file, StandardCharsets.UTF_8);
  }

  private ProgressBar bar(List<Path> files, ImportSentences sentences) {
    long bytes = files.stream().map(Path::toFile).mapToLong(File::length).sum();
    return new ProgressBarBuilder()
        .setTaskName(sentences.say("progress"))
        .setInitialMax(bytes)
        .setUnit(" MB", 1 << 20)
        .setStyle(ProgressBarStyle.ASCII)
        .setConsumer(new ConsoleProgressBarConsumer(err))
        .build();
  }

  private static String complaint(ImportSentences sentences, CommandLine.ParameterException e) {
    return switch (e) {
      case CommandLine.MissingParameterException _ -> sentences.say("usage.missing");
      case CommandLine.UnmatchedArgumentException unmatched ->
          sentences.say("usage.unknown", unmatched.getUnmatched().getFirst());
      default -> sentences.say("usage.wrong", String.valueOf(e.getValue()));
    };
  }

  /** Read before everything else, because the help is in a language, too. */
  private String language(String[] words) {
    int at = Arrays.asList(words).indexOf("--lang");
    for (String word : words) {
      if (word.startsWith("--lang=")) {
        return word.substring("--lang=".length());
      }
    }
    return at >= 0 && at + 1 < words.length ? words[at + 1] : defaultLanguage;
  }
}
