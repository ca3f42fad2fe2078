package org.minhchung.bench.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.minhchung.bench.Machine;
import org.minhchung.bench.noise.Noises;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench quality}: measures, prints, and writes the page and the figures. */
@Command(
    name = "minhchung bench quality",
    mixinStandardHelpOptions = true,
    description = "Measures how well messages find their claims, and what is decided.")
public final class QualityCommand implements Callable<Integer> {

  private static final long SEED = 20261128;
  private static final String DISTRACTORS = "distractors";
  private static final String WHOLE = "whole";
  private static final int REFUSED = 2;
  private static final List<String> KNOWN =
      Stream.of(List.of(HandSets.GOLD), HandSets.BESIDE, List.of(DISTRACTORS), SharedRun.SETS)
          .flatMap(List::stream)
          .toList();

  @Option(
      names = "--set",
      paramLabel = "NAME",
      description =
          "only this set; may be given again: gold-vi, held-vi, held2-vi, held2-en, distractors or a folder of ../shared/data")
  private List<String> sets = new ArrayList<>();

  @Option(
      names = "--kind",
      paramLabel = "K",
      description = "only messages of this kind; may be given again")
  private List<String> kinds = new ArrayList<>();

  @Option(names = "--list", description = "print each message that went wrong")
  private boolean list;

  @Option(
      names = "--write-docs",
      description = "renew docs/method.md from this run, which must be a whole one")
  private boolean writeDocs;

  @Option(names = "--fast", description = "gold-vi, its noise and rejects alone")
  private boolean fast;

  /** Kept, so that its level is: Lucene says on standard error which CPU features it misses. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private final Path home;

  /**
   * @param home of the repository; {@code ../shared} is looked for beside it
   */
  public QualityCommand(Path home) {
    this.home = home;
  }

  @Override
  public Integer call() throws IOException {
    String refusal = refusal();
    if (!refusal.isEmpty()) {
      System.err.println(refusal);
      return REFUSED;
    }
    LUCENE.setLevel(Level.SEVERE);
    long begun = System.nanoTime();
    Findings findings = new Findings();
    try (Trials trials = new Trials()) {
      if (wants(HandSets.GOLD)) {
        hand(HandSets.GOLD, trials, findings);
      }
      for (String name : HandSets.BESIDE) {
        if (!fast && wants(name)) {
          hand(name, trials, findings);
        }
      }
      if (!fast && wants(DISTRACTORS)) {
        distractors(trials, findings);
      }
      for (String name : SharedRun.SETS) {
        if (!fast && wants(name)) {
          shared(name, trials, findings);
        }
      }
    }
    Report report =
        findings.report(
            Machine.description(),
            LocalDate.now(ZoneOffset.UTC).toString(),
            commit(),
            scope(),
            (System.nanoTime() - begun) / 1e9);
    System.out.print(TextReport.of(report));
    write("quality.html", HtmlReport.of(report));
    write("quality.json", JsonReport.of(report));
    if (writeDocs) {
      Files.writeString(home.resolve("docs/method.md"), MethodPage.of(report));
    }
    return 0;
  }

  /** Why these options are not run, in a sentence; empty if they are. */
  private String refusal() {
    for (String set : sets) {
      if (!KNOWN.contains(set)) {
        return "no such set: %s; there are %s".formatted(set, String.join(", ", KNOWN));
      }
    }
    if (list && sets.stream().anyMatch(HandSets::isHeldOut)) {
      return "held2-vi and held2-en are held out: their figures are printed, their rows never.";
    }
    return writeDocs && !scope().equals(WHOLE)
        ? "--write-docs wants a whole run: no --set, --kind or --fast."
        : "";
  }

  private boolean wants(String set) {
    return sets.isEmpty() || sets.contains(set);
  }

  private boolean chosen(TestMessage message) {
    return kinds.isEmpty() || kinds.contains(message.kind());
  }

  private String scope() {
    List<String> chosen = Stream.concat(sets.stream(), kinds.stream()).toList();
    return fast ? "fast" : chosen.isEmpty() ? WHOLE : String.join(", ", chosen);
  }

  private void hand(String name, Trials trials, Findings findings) {
    System.err.println("measuring " + name);
    HandSet set = HandSet.read(name).orElse(null);
    if (set == null) {
      findings.leaveOut(name + ": this build does not carry it");
      return;
    }
    boolean gold = name.equals(HandSets.GOLD);
    HandRun run = new HandRun(set, trials, HandSets.noises(name, SEED), this::chosen);
    HandRun.Results results = run.run();
    findings.add(run.byKind(results));
    findings.add(gold ? run.decisions(results) : run.decisionsAsShipped(results));
    findings.add(run.underNoise(results));
    run.byFamily(results).ifPresent(findings::add);
    Consumer<Aim> aims = gold ? findings::add : aim -> findings.addBeside(name, aim);
    (gold ? HandAims.outOfFold(results) : HandAims.asShipped(results)).forEach(aims);
    FurtherKinds further = new FurtherKinds(set, trials, this::chosen, aims);
    further.asked(results.clean().clean(), findings);
    further.later(findings);
    further.multi(findings);
    further.number(findings);
    further.denial(findings);
    if (kinds.isEmpty()) {
      new GroupingRun(set, trials).run(findings, aims);
    }
    if (list && !HandSets.isHeldOut(name)) {
      Wrong.print(results.all(), set.texts(), System.out);
      Wrong.print(further.done().stream(), set.texts(), System.out);
    }
  }

  private void distractors(Trials trials, Findings findings) {
    System.err.println("measuring among distractors");
    HandSet set = HandSet.read(HandSets.GOLD).orElseThrow();
    List<Trial> found =
        new FarRun(set, trials, Noises.vietnamese(SEED), this::chosen).run(findings);
    if (list && sets.contains(DISTRACTORS)) {
      Wrong.print(found.stream(), set.texts(), System.out);
    }
  }

  private void shared(String name, Trials trials, Findings findings) {
    System.err.println("measuring " + name);
    Path shared = home.resolve("../shared").normalize();
    SharedSet set = SharedSet.read(shared, name).orElse(null);
    if (set == null) {
      findings.leaveOut(name + ": no such folder in ../shared/data");
      return;
    }
    List<Trial> found = new SharedRun(set, trials).run(findings);
    if (list && !sets.isEmpty()) {
      Wrong.print(found.stream(), set.texts(), System.out);
    }
  }

  private void write(String name, String text) throws IOException {
    Path folder = Files.createDirectories(home.resolve(".build"));
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    System.out.println(file.toAbsolutePath().normalize());
  }

  private String commit() {
    try {
      Process git =
          new ProcessBuilder("git", "-C", home.toString(), "rev-parse", "--short", "HEAD")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String commit = new String(git.getInputStream().readAllBytes()).strip();
      return commit.isEmpty() ? "unknown" : commit;
    } catch (IOException absent) {
      return "unknown";
    }
  }
}
