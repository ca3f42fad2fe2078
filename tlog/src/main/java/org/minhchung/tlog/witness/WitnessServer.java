package org.minhchung.tlog.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.minhchung.tlog.note.Note;

/** A witness on HTTP: {@code POST <prefix>/add-checkpoint}. Put TLS in front of it. */
public final class WitnessServer implements AutoCloseable {

  private static final String TEXT = "text/plain; charset=utf-8";

  private final HttpServer server;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * Begins to answer.
   *
   * @param prefix path before {@code /add-checkpoint}; empty for none
   */
  public WitnessServer(InetSocketAddress address, String prefix, Witness witness)
      throws IOException {
    server = HttpServer.create(address, 0);
    server.setExecutor(workers);
    String path = prefix + "/add-checkpoint";
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            if (!exchange.getRequestURI().getPath().equals(path)) {
              answer(exchange, 404, TEXT, "no such page\n");
            } else if (!exchange.getRequestMethod().equals("POST")) {
              exchange.getResponseHeaders().set("Allow", "POST");
              answer(exchange, 405, TEXT, "POST alone\n");
            } else {
              byte[] body = exchange.getRequestBody().readNBytes(AddCheckpoint.MAX_BYTES + 1);
              answer(exchange, witness.add(body));
            }
          }
        });
    server.start();
  }

  /** Where it listens; tells the port if it was left to the machine. */
  public InetSocketAddress address() {
    return server.getAddress();
  }

  @Override
  public void close() {
    server.stop(0);
    workers.close();
  }

  private static void answer(HttpExchange exchange, Witness.Answer answer) throws IOException {
    switch (answer) {
      case Witness.Answer.Signed signed ->
          answer(
              exchange,
              200,
              TEXT,
              signed.lines().stream().map(Note.Line::text).collect(Collectors.joining()));
      case Witness.Answer.Nonsense nonsense -> answer(exchange, 400, TEXT, nonsense.why() + "\n");
      case Witness.Answer.NotSigned not -> answer(exchange, 403, TEXT, not.why() + "\n");
      case Witness.Answer.UnknownLog _ -> answer(exchange, 404, TEXT, "unknown log\n");
      case Witness.Answer.OtherSize other ->
          answer(exchange, 409, "text/x.tlog.size", other.size() + "\n");
      case Witness.Answer.NoGrowth no -> answer(exchange, 422, TEXT, no.why() + "\n");
    }
  }

  private static void answer(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
