package org.minhchung.desk.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;

/**
 * A web in one process: names with the addresses they have, one server behind all of them that does
 * as it is told, and a note of every machine that was asked for. Sockets to public addresses come
 * out at the server; nothing leaves this machine.
 */
final class LocalWeb implements AutoCloseable {

  static final String PUBLIC = "93.184.215.14";
  static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-28T08:00:00Z"));

  /** What the server does with a request. */
  @FunctionalInterface
  interface Reply {
    void to(Request request, OutputStream out) throws IOException, InterruptedException;
  }

  /**
   * What came in.
   *
   * @param headers names in lower case
   */
  record Request(String path, Map<String, String> headers) {}

  private final ServerSocket server;
  private final Map<String, Reply> replies = new ConcurrentHashMap<>();
  private final Map<String, Deque<List<InetAddress>>> names = new HashMap<>();
  private final List<Socket> open = Collections.synchronizedList(new ArrayList<>());
  final List<SocketAddress> machinesAsked = Collections.synchronizedList(new ArrayList<>());
  final List<String> namesAsked = Collections.synchronizedList(new ArrayList<>());
  final List<Request> requests = Collections.synchronizedList(new ArrayList<>());

  LocalWeb() throws IOException {
    this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
  }

  LocalWeb(ServerSocket server) {
    this.server = server;
    name("feed.example", PUBLIC);
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return server.getLocalPort();
  }

  /** Gives a name its addresses: at the first question the first, and the last for good. */
  LocalWeb name(String host, String... addresses) {
    Deque<List<InetAddress>> answers = new ArrayDeque<>();
    for (String several : addresses) {
      answers.add(List.of(several.split(",")).stream().map(LocalWeb::literal).toList());
    }
    names.put(host, answers);
    return this;
  }

  /**
   * @param where path, for any host
   */
  LocalWeb at(String where, Reply reply) {
    replies.put(where, reply);
    return this;
  }

  LocalWeb redirect(String where, String location) {
    return at(
        where, (_, out) -> write(out, "HTTP/1.1 302 Found\r\nLocation: " + location + "\r\n\r\n"));
  }

  LocalWeb page(String where, String type, String body) {
    return at(
        where,
        (_, out) ->
            write(
                out,
                "HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s"
                    .formatted(type, body.getBytes(StandardCharsets.UTF_8).length, body)));
  }

  /** The door onto this web, with little patience. */
  HttpFetch door() {
    return door(new HttpFetch.Limits(100_000, Duration.ofSeconds(20)));
  }

  HttpFetch door(HttpFetch.Limits limits) {
    return door(limits, DefaultClientTlsStrategy.createDefault());
  }

  HttpFetch door(HttpFetch.Limits limits, TlsSocketStrategy tls) {
    return new HttpFetch(
        this::resolve,
        new Wire((Proxy _) -> new Rerouted(), tls, () -> "MinhChung/1 (test)"),
        new HostTurns(2),
        CLOCK,
        _ -> limits);
  }

  private List<InetAddress> resolve(String host) throws UnknownHostException {
    namesAsked.add(host);
    Deque<List<InetAddress>> answers = names.get(host);
    if (answers != null) {
      return answers.size() > 1 ? answers.poll() : answers.peek();
    }
    if (host.matches("[\\d.]+|\\[.*")) {
      return List.of(literal(host));
    }
    throw new UnknownHostException(host);
  }

  private static InetAddress literal(String address) {
    return InetAddress.ofLiteral(address.replaceAll("[\\[\\]]", ""));
  }

  /** Notes where it should go, and goes to the server. */
  private final class Rerouted extends Socket {
    @Override
    public void connect(SocketAddress wanted, int timeout) throws IOException {
      machinesAsked.add(wanted);
      super.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort()), timeout);
    }
  }

  static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        open.add(socket);
        Thread.ofVirtual().start(() -> answer(socket));
      } catch (IOException _) {
        return;
      }
    }
  }

  private void answer(Socket socket) {
    try (socket;
        var in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      Request request = read(in);
      requests.add(request);
      replies
          .getOrDefault(
              request.path(),
              (_, out) -> write(out, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"))
          .to(request, socket.getOutputStream());
    } catch (IOException | InterruptedException _) {
      // The other side left: that is what the tests are about.
    }
  }

  private static Request read(BufferedReader in) throws IOException {
    String first = in.readLine();
    if (first == null) {
      throw new IOException("no request");
    }
    Map<String, String> headers = new HashMap<>();
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      headers.put(
          line.substring(0, line.indexOf(':')).toLowerCase(java.util.Locale.ROOT),
          line.substring(line.indexOf(':') + 1).strip());
    }
    return new Request(first.split(" ")[1], headers);
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket socket : List.copyOf(open)) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
