package org.minhchung.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.minhchung.bench.peers.PeersCommand;
import org.minhchung.bench.quality.QualityCommand;
import picocli.CommandLine;

/**
 * What {@code ./minhchung bench NAME} runs. Figures go to standard output, the machine first: a
 * figure without its machine says nothing.
 */
public final class Main {

  private static final String NAMES =
      """
      start       from the launcher to the first page; memory of the demo
      load        import of 100,000 claims; /api/v1/match over HTTP
      price       a decision in bare Lucene queries, 100,000 claims, in process
      growth      a decision among 10,000, 100,000 and 1,000,000 claims; memory for each claim
      hostile     what texts cost that are made to cost, next to a message
      retrieval   the right claim among the nearest, among distractors (needs ../shared)
      cluster     messages grouped as they stream in: how well, how fast, how much memory
      quality     finding and deciding, set by set, with a page (quality --help says more)
      values      values that contradict and should, or should not, on gold-vi (list: each)
      language    the language of clean, noised and short texts, beside a trained detector
      encoder     the English set by words alone and with the encoder (needs ../shared)
      peers       quality and speed beside Lucene, pg_trgm and OpenSearch (peers --help says more)
      log         an append to the log next to a bare fsync; proofs and checking of ten million entries
      crash       kill -9 at each moment of an append, 200 times each (the launcher runs it)
      fuzz        Jazzer on every parser of the log, ten minutes each (the launcher runs it)
      train       makes the weights of the pair model anew, from the seeds
      background  makes the table of how common words are anew (needs ../shared)
      """;

  private Main() {}

  public static void main(String[] arguments) throws Exception {
    String name = arguments.length == 0 ? "" : arguments[0];
    List<String> more =
        Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
    Path home = Path.of(Objects.requireNonNullElse(System.getenv("MINHCHUNG_HOME"), "."));
    String shared = home.resolve("../shared").normalize().toString();
    Path score = home.resolve("engine/src/main/resources/org/minhchung/engine/score");
    System.out.println("machine: " + Machine.description());
    switch (name) {
      case "start" -> new StartBench(home).run();
      case "load" -> new LoadBench(home).run();
      case "price" -> new PriceBench().run();
      case "growth" -> new GrowthBench().run();
      case "hostile" -> new HostileBench().run();
      case "retrieval" ->
          RetrievalQuality.main(new String[] {shared, more.isEmpty() ? "35000" : more.getFirst()});
      case "cluster" -> ClusterBench.main(more);
      case "quality" -> {
        int status = new CommandLine(new QualityCommand(home)).execute(more.toArray(String[]::new));
        System.exit(status);
      }
      case "values" ->
          ValueQuality.run(home.resolve("bench/src/main/resources/gold-vi"), more.contains("list"));
      case "language" -> new LanguageBench(Path.of(shared), more.contains("list")).run();
      case "encoder" ->
          new EncoderBench(Path.of(shared, "data/ct22-task2a-en-train"))
              .quality(more.isEmpty() ? 3 : Integer.parseInt(more.getFirst()));
      case "peers" -> {
        int status = new CommandLine(new PeersCommand(home)).execute(more.toArray(String[]::new));
        System.exit(status);
      }
      case "log" ->
          new LogBench(home, more.isEmpty() ? 10_000_000 : Integer.parseInt(more.getFirst())).run();
      case "train" -> org.minhchung.bench.train.TrainCommand.run(score.resolve("weights.tsv"));
      case "background" ->
          BackgroundTable.main(new String[] {shared, score.resolve("background.tsv").toString()});
      default -> {
        System.err.print(NAMES);
        System.exit(name.isEmpty() ? 0 : 2);
      }
    }
  }
}
