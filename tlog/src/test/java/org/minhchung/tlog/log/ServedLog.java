package org.minhchung.tlog.log;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.minhchung.tlog.files.DiskFiles;
import org.minhchung.tlog.note.Note;

/** A log on real files, handed out by a web server that a test can make misbehave. */
public final class ServedLog implements AutoCloseable {

  /** What is answered instead of the file. */
  @FunctionalInterface
  public interface Answer {
    void give(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Answer> instead = new ConcurrentHashMap<>();
  private volatile Path shown;
  private volatile int asked;

  /** Serves {@code folder/log/public} below {@code /log/}. */
  public ServedLog(Path folder) throws IOException {
    shown = folder;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(workers);
    server.createContext("/log/", this::answer);
    server.start();
  }

  /** Appends to the log of a folder, which is begun if it is not there; returns its checkpoint. */
  public static Note grow(Path folder, List<byte[]> entries, Observer... observers)
      throws IOException {
    try (Log log = SampleLog.writing(start(folder, observers))) {
      return SampleLog.append(log, entries);
    }
  }

  public static LogStart start(Path folder, Observer... observers) throws IOException {
    var files = new DiskFiles();
    HeadStore heads = heads(folder);
    LogSettings settings = SampleLog.settings(_ -> {}, observers);
    return heads.head().isPresent()
        ? Log.open(files, folder.resolve("log"), heads, settings)
        : Log.create(files, folder.resolve("log"), heads, settings);
  }

  public static HeadStore heads(Path folder) throws IOException {
    return new FileHeadStore(new DiskFiles(), folder.resolve("head"));
  }

  /** Serves another folder from now on. */
  public void show(Path folder) {
    shown = folder;
  }

  /** Answers otherwise below a path, {@code checkpoint} or {@code tile/…}. */
  public void instead(String path, Answer answer) {
    instead.put(path, answer);
  }

  /** Serves the files again. */
  public void asItIs() {
    instead.clear();
  }

  /** How many files were asked for. */
  public int asked() {
    return asked;
  }

  public String address() {
    return "http://localhost:%d/log".formatted(server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }

  public static Answer bytes(byte[] bytes) {
    return exchange -> {
      exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  public static Answer status(int status) {
    return exchange -> exchange.sendResponseHeaders(status, -1);
  }

  public static Answer redirect(String to) {
    return exchange -> {
      exchange.getResponseHeaders().set("Location", to);
      exchange.sendResponseHeaders(302, -1);
    };
  }

  /** A body without end, as fast as it goes. */
  public static Answer endless() {
    return exchange -> {
      exchange.sendResponseHeaders(200, 0);
      byte[] some = new byte[65_536];
      while (true) {
        exchange.getResponseBody().write(some);
      }
    };
  }

  /** Headers and then, now and then, one byte. */
  public static Answer dripping() {
    return exchange -> {
      exchange.sendResponseHeaders(200, 0);
      try {
        while (true) {
          exchange.getResponseBody().write('.');
          exchange.getResponseBody().flush();
          Thread.sleep(20);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked++;
    try (exchange) {
      String path = exchange.getRequestURI().getPath().substring("/log/".length());
      Answer other = instead.get(path);
      Path file = shown.resolve("log/public").resolve(path);
      if (other != null) {
        other.give(exchange);
      } else if (Files.exists(file)) {
        bytes(Files.readAllBytes(file)).give(exchange);
      } else {
        exchange.sendResponseHeaders(404, -1);
      }
    }
  }
}
