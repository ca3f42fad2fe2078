package org.minhchung.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** From the launcher's first instruction to the first page, and the memory of the demo. */
final class StartBench {

  private static final int STARTS = 5;
  private static final int MESSAGES = 1_000;

  private final Path home;

  StartBench(Path home) {
    this.home = home;
  }

  void run() throws IOException, InterruptedException {
    Path scratch = Files.createTempDirectory("minhchung-start");
    System.out.println(
        "first page, new data folder, no cache: "
            + milliseconds(1, scratch.resolve("a"), Map.of("MINHCHUNG_NO_CACHE", "yes")));
    milliseconds(1, scratch.resolve("b"), Map.of());
    System.out.println(
        "first page, later starts, cache: " + milliseconds(STARTS, scratch.resolve("b"), Map.of()));
    System.out.println(
        "first page, later starts, no cache: "
            + milliseconds(STARTS, scratch.resolve("b"), Map.of("MINHCHUNG_NO_CACHE", "yes")));
    memory(scratch.resolve("b"));
  }

  /** The median of so many starts. */
  private String milliseconds(int starts, Path data, Map<String, String> environment)
      throws IOException, InterruptedException {
    List<Long> times = new ArrayList<>();
    for (int start = 0; start < starts; start++) {
      long began = System.nanoTime();
      try (StartedDesk desk = demo(data, environment);
          HttpClient client = HttpClient.newHttpClient()) {
        client.send(
            HttpRequest.newBuilder(desk.at("/vi")).build(), HttpResponse.BodyHandlers.ofString());
        times.add((System.nanoTime() - began) / 1_000_000);
      }
    }
    times.sort(Long::compare);
    return String.format(Locale.ROOT, "median %d ms of %s", times.get(times.size() / 2), times);
  }

  private void memory(Path data) throws IOException, InterruptedException {
    ManyClaims many = new ManyClaims(GoldSet.read(), 17);
    try (StartedDesk desk = demo(data, Map.of());
        HttpClient client = HttpClient.newHttpClient()) {
      System.out.println("resident after the start: " + desk.residentMegabytes() + " MB");
      for (int i = 0; i < MESSAGES; i++) {
        client.send(
            LoadBench.question(desk.at("/api/v1/match"), many.message(40)),
            HttpResponse.BodyHandlers.ofString());
      }
      System.out.println(
          "resident after %d messages: %d MB".formatted(MESSAGES, desk.residentMegabytes()));
    }
  }

  private StartedDesk demo(Path data, Map<String, String> environment) {
    return StartedDesk.start(
        home, environment, List.of("demo", "--port", "0", "--data", data.toString()));
  }
}
