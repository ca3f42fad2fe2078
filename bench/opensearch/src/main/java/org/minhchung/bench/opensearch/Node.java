package org.minhchung.bench.opensearch;

import static org.codelibs.opensearch.runner.OpenSearchRunner.newConfigs;

import java.io.IOException;
import java.io.PrintStream;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/**
 * One OpenSearch node on 127.0.0.1. Says {@code ready} on standard output and ends when standard
 * input ends, so that it never outlives whoever started it.
 */
public final class Node {

  private Node() {}

  /** Takes a folder of its own, the port for HTTP and the port for the nodes' own talk. */
  public static void main(String[] arguments) throws IOException {
    PrintStream answers = System.out;
    System.setOut(System.err);
    try (OpenSearchRunner runner = new OpenSearchRunner()) {
      runner.onBuild(
          (number, settings) -> {
            settings.put("network.host", "127.0.0.1");
            settings.put("http.port", arguments[1]);
            settings.put("transport.port", arguments[2]);
            settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
          });
      runner.build(
          newConfigs().clusterName("minhchung-bench").numOfNode(1).basePath(arguments[0]));
      runner.ensureYellow();
      answers.println("ready");
      answers.flush();
      while (System.in.read() >= 0) {
        // Nothing is said to a node; the end of the stream is its end.
      }
    }
    System.exit(0);
  }
}
