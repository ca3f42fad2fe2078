package org.minhchung.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Import, and {@code /api/v1/match} over HTTP, with 100,000 claims. The load generator runs beside
 * the desk on the same cores, as a desk's own proxy would.
 */
public final class LoadBench {

  private static final int CLAIMS = 100_000;
  private static final int WORDS = 40;
  private static final int WARM = 3_000;
  private static final int REQUESTS = 6_000;

  private final Path home;

  LoadBench(Path home) {
    this.home = home;
  }

  void run() throws IOException, InterruptedException, ExecutionException {
    Path scratch = Files.createTempDirectory("minhchung-load");
    Path data = scratch.resolve("data");
    GoldSet gold = GoldSet.read();
    importClaims(home, new ManyClaims(gold, 11).take(CLAIMS, gold), scratch, data);
    ManyClaims many = new ManyClaims(gold, 23);
    try (StartedDesk desk =
        StartedDesk.start(
            home, Map.of(), List.of("serve", "--port", "0", "--data", data.toString()))) {
      System.out.printf(
          Locale.ROOT,
          "first start with %d imported claims (the index is built): %.1f s%n",
          CLAIMS,
          desk.toReady().toMillis() / 1e3);
      URI match = desk.at("/api/v1/match");
      ask(match, many, 2, WARM);
      for (int clients : new int[] {1, 4, 16}) {
        System.out.println(
            "%d clients: %s".formatted(clients, ask(match, many, clients, REQUESTS)));
      }
      System.out.println("resident: " + desk.residentMegabytes() + " MB");
    }
  }

  /**
   * Imports claims into a new desk, by the launcher, and prints how long it took.
   *
   * @param scratch where the file and the log of the import are left
   * @param data the desk's folder
   */
  public static void importClaims(Path home, List<String> claims, Path scratch, Path data)
      throws IOException, InterruptedException {
    Path file = scratch.resolve("reviews.tsv");
    List<String> rows = new ArrayList<>(claims.size() + 1);
    rows.add("text\tpublisher\tsite\turl\ttitle\treviewDate\ttextualRating\tlanguageCode");
    int number = 0;
    for (String claim : claims) {
      rows.add(
          "%s\tBench publisher\texample.org\thttps://example.org/r/%d\tReview %d\t2026-10-01\tSai\tvi"
              .formatted(claim, number, number));
      number++;
    }
    Files.write(file, rows, StandardCharsets.UTF_8);
    long began = System.nanoTime();
    int exit =
        new ProcessBuilder(
                home.resolve("minhchung").toString(),
                "import",
                file.toString(),
                "--data",
                data.toString())
            .redirectErrorStream(true)
            .redirectOutput(scratch.resolve("import.log").toFile())
            .start()
            .waitFor();
    System.out.printf(
        Locale.ROOT,
        "import of %d rows: %.1f s, exit %d, database %d MB%n",
        claims.size(),
        (System.nanoTime() - began) / 1e9,
        exit,
        Files.size(data.resolve("desk.db")) >> 20);
  }

  private static Times ask(URI match, ManyClaims many, int clients, int requests)
      throws InterruptedException, ExecutionException {
    List<HttpRequest> questions = new ArrayList<>();
    for (int i = 0; i < requests; i++) {
      questions.add(question(match, many.message(WORDS)));
    }
    long[] nanos = new long[requests];
    long began = System.nanoTime();
    try (ExecutorService pool = Executors.newFixedThreadPool(clients)) {
      List<Future<?>> done = new ArrayList<>();
      for (int client = 0; client < clients; client++) {
        int first = client;
        done.add(
            pool.submit(
                () -> {
                  try (HttpClient http =
                      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
                    for (int i = first; i < requests; i += clients) {
                      nanos[i] = one(http, questions.get(i));
                    }
                  }
                  return null;
                }));
      }
      for (Future<?> each : done) {
        each.get();
      }
    }
    return new Times(Arrays.copyOf(nanos, requests), (System.nanoTime() - began) / 1e9);
  }

  private static long one(HttpClient http, HttpRequest question)
      throws IOException, InterruptedException {
    long began = System.nanoTime();
    int status = http.send(question, HttpResponse.BodyHandlers.ofString()).statusCode();
    if (status != 200) {
      throw new IllegalStateException("match answered " + status);
    }
    return System.nanoTime() - began;
  }

  static HttpRequest question(URI match, String text) {
    String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"");
    return HttpRequest.newBuilder(match)
        .timeout(Duration.ofSeconds(20))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"" + escaped + "\"}"))
        .build();
  }
}
