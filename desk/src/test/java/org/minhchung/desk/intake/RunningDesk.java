package org.minhchung.desk.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.springframework.context.ConfigurableApplicationContext;

/** One {@link DoubleDesk} for all tests of a run, and a plain client to talk to it. */
public final class RunningDesk {

  private static final ConfigurableApplicationContext DESK =
      DoubleDesk.start("--server.port=0", "--minhchung.at-once=1", "--minhchung.waiting=0");
  private static final int PORT = DoubleDesk.port(DESK);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private RunningDesk() {}

  public static <T> T part(Class<T> type) {
    return DESK.getBean(type);
  }

  public static String origin() {
    return "http://localhost:" + PORT;
  }

  /** A request to a path, to be completed with a method. */
  public static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(origin() + path));
  }

  public static HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = to(path);
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** Posts form fields: name, value, name, value … */
  public static HttpResponse<String> form(String path, String... fields) {
    var body = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      body.append(i == 0 ? "" : "&")
          .append(fields[i])
          .append('=')
          .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return post(
        path,
        "application/x-www-form-urlencoded",
        body.toString().getBytes(StandardCharsets.UTF_8));
  }

  public static HttpResponse<String> match(String json, String... headers) {
    HttpRequest.Builder request = matchRequest(json);
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  public static CompletableFuture<HttpResponse<String>> matchLater(String json) {
    return CLIENT.sendAsync(matchRequest(json).build(), BodyHandlers.ofString());
  }

  public static HttpResponse<String> post(String path, String type, byte[] body) {
    return send(to(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
  }

  public static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends bytes that no client would, and returns all that comes back. */
  public static String raw(String bytes) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), PORT)) {
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      socket.shutdownOutput();
      var all = new ByteArrayOutputStream();
      socket.getInputStream().transferTo(all);
      return all.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpRequest.Builder matchRequest(String json) {
    return to("/api/v1/match")
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(json));
  }
}
