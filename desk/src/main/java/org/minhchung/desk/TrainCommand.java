package org.minhchung.desk;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Starts a sample desk, asks it what a reader would, and ends, so that the JDK can write down which
 * classes a start needs. The launcher runs it with {@code -XX:AOTCacheOutput}.
 */
@Command(name = "train", hidden = true, description = "trains the start-up cache")
final class TrainCommand implements Callable<Integer> {

  private static final int ROUNDS = 8;

  private static final String[] MESSAGES = {
    "Mỗi sáng bụng đói uống nước chanh ấm pha mật ong, đủ 30 ngày là khỏi hẳn tiểu đường.",
    "sang nao cung uong chanh am mat ong luc doi bung, 30 ngay la het han tieu duong do mn oi",
    "Cho hỏi ngậm gừng dưới lưỡi 15 phút thì cắt cơn đột quỵ có đúng không ạ?",
    "Is it true that the school on our street closes on Friday?",
  };

  @Mixin private ServeOptions options = new ServeOptions();

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (RunningDesk desk = RunningDesk.start(DemoCommand.settings(options));
        HttpClient client = HttpClient.newHttpClient()) {
      for (int round = 0; round < ROUNDS; round++) {
        for (String page : new String[] {"/vi", "/en", "/vi/checks", "/api/openapi", "/health"}) {
          send(client, HttpRequest.newBuilder(desk.address().resolve(page)).build());
        }
        for (String message : MESSAGES) {
          send(client, form(desk.address().resolve("/vi/answer"), message));
          send(client, question(desk.address().resolve("/api/v1/match"), message));
        }
      }
    }
    return 0;
  }

  private static HttpRequest form(URI address, String text) {
    return HttpRequest.newBuilder(address)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(
            HttpRequest.BodyPublishers.ofString(
                "text=" + URLEncoder.encode(text, StandardCharsets.UTF_8)))
        .build();
  }

  private static HttpRequest question(URI address, String text) {
    return HttpRequest.newBuilder(address)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"" + text + "\"}"))
        .build();
  }

  private static void send(HttpClient client, HttpRequest request)
      throws IOException, InterruptedException {
    int status = client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    if (status >= 400) {
      throw new IllegalStateException("%s answered %d".formatted(request.uri(), status));
    }
  }
}
