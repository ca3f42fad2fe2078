package org.minhchung.bench.peers;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One real node in a process of its own, asked over HTTP as desks ask theirs. */
final class OpenSearchNode implements Contender {

  /** Where the launcher says what the node needs; without it there is none. */
  static final String CLASSPATH = "MINHCHUNG_OPENSEARCH_CLASSPATH";

  private static final int HEAP_MEGABYTES = 2_048;
  private static final int BULK = 2_000;
  private static final long SECONDS_TO_START = 90;
  private static final Pattern ID = Pattern.compile("\"_id\":\"([^\"]+)\"");

  private static final String MAPPING =
      """
      {"settings": {"number_of_shards": 1, "number_of_replicas": 0, "refresh_interval": "-1",
        "analysis": {"analyzer": {"folded": {"tokenizer": "standard",
                                             "filter": ["lowercase", "asciifolding"]}}}},
       "mappings": {"properties": {"text": {"type": "text", "analyzer": "standard",
         "fields": {"folded": {"type": "text", "analyzer": "folded"}}}}}}
      """;

  private final Child child;
  private final Path folder;
  private final URI address;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private OpenSearchNode(Child child, Path folder, URI address) {
    this.child = child;
    this.folder = folder;
    this.address = address;
  }

  /** A started node, or nothing and one sentence that says why. */
  static Optional<OpenSearchNode> start() {
    String classpath = System.getenv(CLASSPATH);
    if (classpath == null || classpath.isBlank()) {
      System.out.println("without OpenSearch: its jars could not be had (" + CLASSPATH + ")");
      return Optional.empty();
    }
    Path folder = Folders.temporary("opensearch");
    int port = Ports.free();
    Child child =
        Child.start(
            folder.resolve("errors.log"),
            List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-Xms" + HEAP_MEGABYTES + "m",
                "-Xmx" + HEAP_MEGABYTES + "m",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseCompactObjectHeaders",
                // As its own distribution starts it.
                "--add-modules=jdk.incubator.vector",
                "-cp",
                classpath,
                "org.minhchung.bench.opensearch.Node",
                folder.resolve("node").toString(),
                Integer.toString(port),
                Integer.toString(Ports.free())));
    OpenSearchNode node =
        new OpenSearchNode(child, folder, URI.create("http://127.0.0.1:" + port + "/"));
    if (node.saysReady()) {
      return Optional.of(node);
    }
    child.close();
    System.out.println("without OpenSearch: it did not start; see " + folder);
    return Optional.empty();
  }

  private boolean saysReady() {
    BufferedReader said =
        new BufferedReader(
            new InputStreamReader(child.process().getInputStream(), StandardCharsets.UTF_8));
    return CompletableFuture.supplyAsync(
            () -> {
              try {
                return "ready".equals(said.readLine());
              } catch (IOException gone) {
                return false;
              }
            })
        .completeOnTimeout(false, SECONDS_TO_START, TimeUnit.SECONDS)
        .join();
  }

  @Override
  public String setting() {
    return "OpenSearch 3.8.0: one node, a process of its own, heap %d MB, 1 shard merged to 1 segment, HTTP"
        .formatted(HEAP_MEGABYTES);
  }

  @Override
  public List<Side> holding(String set, Map<String, String> texts) {
    send("PUT", set, MAPPING);
    StringBuilder bulk = new StringBuilder();
    int waiting = 0;
    for (Map.Entry<String, String> text : texts.entrySet()) {
      bulk.append("{\"index\":{\"_id\":").append(Json.quoted(text.getKey())).append("}}\n");
      bulk.append("{\"text\":").append(Json.quoted(text.getValue())).append("}\n");
      if (++waiting == BULK) {
        put(set, bulk);
        waiting = 0;
      }
    }
    if (waiting > 0) {
      put(set, bulk);
    }
    send("POST", set + "/_forcemerge?max_num_segments=1", "");
    send("POST", set + "/_refresh", "");
    List<Side> sides = new ArrayList<>();
    // Cofacts: rumors-api, ListArticles; all of up to ten terms, 70 % of more.
    sides.add(
        shape(
            set,
            "more_like_this 10<70%",
            """
            {"more_like_this": {"fields": ["text"], "like": %s, "min_term_freq": 1,
              "min_doc_freq": 1, "minimum_should_match": "10<70%%"}}"""));
    // Meedan: alegre, text_similarity; a threshold is rounded to a whole per cent, 0.875 to 88.
    sides.add(shape(set, "match 70%", match("text", 70)));
    sides.add(shape(set, "match 87.5% (as 88%)", match("text", 88)));
    sides.add(shape(set, "match 70%, folded", match("text.folded", 70)));
    return sides;
  }

  private static String match(String field, int minimum) {
    return "{\"match\": {\"%s\": {\"query\": %%s, \"minimum_should_match\": \"%d%%%%\"}}}"
        .formatted(field, minimum);
  }

  private void put(String set, StringBuilder bulk) {
    String said = send("POST", set + "/_bulk?filter_path=errors", bulk.toString());
    if (!said.contains("\"errors\":false")) {
      throw new IllegalStateException("the node refused claims: " + said);
    }
    bulk.setLength(0);
  }

  private Side shape(String set, String name, String query) {
    return new Shape(this, set, "OpenSearch " + name, query);
  }

  private record Shape(OpenSearchNode node, String set, String name, String query) implements Side {

    @Override
    public boolean decides() {
      return true;
    }

    @Override
    public Found find(String text) {
      String said =
          node.send(
              "POST",
              set + "/_search?filter_path=hits.hits._id",
              "{\"size\": %d, \"_source\": false, \"track_total_hits\": false, \"query\": %s}"
                  .formatted(TOP, query.formatted(Json.quoted(text))));
      return Found.first(ID.matcher(said).results().map((MatchResult id) -> id.group(1)).toList());
    }

    @Override
    public long bytes() {
      return Long.parseLong(
          node.send("GET", "_cat/indices/" + set + "?h=store.size&bytes=b", "").strip());
    }
  }

  private String send(String verb, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path))
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", "application/json")
            .method(verb, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(
            "the node answered %d: %s".formatted(answer.statusCode(), answer.body()));
      }
      return answer.body();
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while asking", stopped);
    }
  }

  @Override
  public void close() {
    http.close();
    child.close();
    Folders.delete(folder);
  }
}
