package org.minhchung.bench.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.minhchung.bench.GoldSet;
import org.minhchung.bench.LoadBench;
import org.minhchung.bench.ManyClaims;
import org.minhchung.bench.StartedDesk;
import org.minhchung.bench.Times;

/** Requests a second on the same claims and messages, like against like. */
final class SpeedRun {

  private static final int WORDS = 40;

  /** More than the cache of what was compared lately can serve, as with a desk's messages. */
  private static final int MESSAGES = 20_000;

  private static final int[] CLIENTS = {1, 4, 16};
  private static final String DESK = "Minh Chung, /api/v1/match, HTTP";

  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Turns turns;
  private final int warming;

  /**
   * @param turnsEach counted, of so many milliseconds
   * @param warming seconds that every side is asked before its turns count
   */
  SpeedRun(int claims, int turnsEach, long sliceMillis, int warming) {
    this.warming = warming;
    GoldSet gold = GoldSet.read();
    for (String claim : new ManyClaims(gold, 11).take(claims, gold)) {
      texts.put("c" + texts.size(), claim);
    }
    ManyClaims other = new ManyClaims(gold, 23);
    List<String> messages = new ArrayList<>();
    for (int i = 0; i < MESSAGES; i++) {
      messages.add(other.message(WORDS));
    }
    turns = new Turns(messages, turnsEach, sliceMillis);
  }

  /** Our engine and bare Lucene in this process; the ratio is to ours. */
  TextTable inProcess(List<Contender> contenders) throws InterruptedException, ExecutionException {
    List<Side> sides = sides(contenders);
    TextTable table = table("In process, %d claims, %d words, 1 thread", texts.size());
    turns.warm(asked(sides), 1, warming);
    fill(table, turns.run(asked(sides), 1), OurEngine.NAME, sides);
    return table;
  }

  /** Our started desk over HTTP against servers; the ratio is to ours with as many clients. */
  List<TextTable> served(Path home, List<Contender> servers)
      throws IOException, InterruptedException, ExecutionException {
    Path scratch = Folders.temporary("desk");
    Path data = scratch.resolve("data");
    LoadBench.importClaims(home, List.copyOf(texts.values()), scratch, data);
    List<Side> sides = sides(servers);
    List<TextTable> tables = new ArrayList<>();
    try (StartedDesk desk =
            StartedDesk.start(
                home, Map.of(), List.of("serve", "--port", "0", "--data", data.toString()));
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      URI match = desk.at("/api/v1/match");
      Map<String, Consumer<String>> asked = new LinkedHashMap<>();
      asked.put(DESK, text -> ask(http, match, text));
      asked.putAll(asked(sides));
      turns.warm(asked, CLIENTS[CLIENTS.length - 1], warming);
      for (int clients : CLIENTS) {
        TextTable table =
            table("Served, %d claims, %d words, " + clients + " clients", texts.size());
        fill(table, turns.run(asked, clients), DESK, sides);
        tables.add(table);
      }
      System.out.printf(
          Locale.ROOT,
          "desk: resident %d MB; its folder (records and index) %.1f MB%n",
          desk.residentMegabytes(),
          Folders.bytes(data) / 1048576.0);
    } finally {
      Folders.delete(scratch);
    }
    return tables;
  }

  private static void ask(HttpClient http, URI match, String text) {
    HttpRequest question =
        HttpRequest.newBuilder(match)
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"text\":" + Json.quoted(text) + "}"))
            .build();
    try {
      int status = http.send(question, HttpResponse.BodyHandlers.ofString()).statusCode();
      if (status != 200) {
        throw new IllegalStateException("match answered " + status);
      }
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while asking", stopped);
    }
  }

  private List<Side> sides(List<Contender> contenders) {
    List<Side> sides = new ArrayList<>();
    for (Contender contender : contenders) {
      long began = System.nanoTime();
      sides.addAll(contender.holding("many", texts));
      System.out.printf(
          Locale.ROOT,
          "takes in %d claims in %.1f s: %s%n",
          texts.size(),
          (System.nanoTime() - began) / 1e9,
          contender.setting());
    }
    return sides;
  }

  private static Map<String, Consumer<String>> asked(List<Side> sides) {
    Map<String, Consumer<String>> asked = new LinkedHashMap<>();
    sides.forEach(side -> asked.put(side.name(), side::find));
    return asked;
  }

  private static TextTable table(String title, int claims) {
    return new TextTable(
        title.formatted(claims, WORDS),
        List.of("", "a second", "p50 ms", "p99 ms", "requests", "ours / its", "kept MB"));
  }

  private static void fill(
      TextTable table, Map<String, Times> times, String ours, List<Side> sides) {
    Map<String, Long> bytes = new LinkedHashMap<>();
    sides.forEach(side -> bytes.put(side.name(), side.bytes()));
    Times base = times.get(ours);
    times.forEach(
        (name, took) ->
            table.row(
                name,
                List.of(
                    String.format(Locale.ROOT, "%.1f", took.perSecond()),
                    String.format(Locale.ROOT, "%.2f", took.percentile(0.5)),
                    String.format(Locale.ROOT, "%.2f", took.percentile(0.99)),
                    Integer.toString(took.nanos().length),
                    base == null
                        ? "-"
                        : String.format(Locale.ROOT, "%.2f", base.perSecond() / took.perSecond()),
                    TextTable.megabytes(bytes.getOrDefault(name, -1L)))));
  }
}
