package org.minhchung.tlog.verify;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Where a log can be read: a folder, or an address. Reads no more than it is told to. */
interface Place {

  Duration PATIENCE = Duration.ofSeconds(30);

  /** Empty if there is no such file. */
  Optional<byte[]> read(String path, int most) throws Unreadable;

  static Place of(String text) {
    return text.startsWith("https://") || text.startsWith("http://")
        ? new Address(text.endsWith("/") ? text : text + "/", PATIENCE)
        : new Folder(Path.of(text));
  }

  /** A file of its own, whole. */
  static byte[] file(String path, int most) throws Unreadable {
    try (InputStream in = Files.newInputStream(Path.of(path))) {
      return bounded(in, most, path);
    } catch (IOException e) {
      throw new Unreadable("cannot-read", path);
    }
  }

  private static byte[] bounded(InputStream in, int most, String path)
      throws IOException, Unreadable {
    byte[] bytes = in.readNBytes(most + 1);
    if (bytes.length > most) {
      throw new Unreadable("too-long", path);
    }
    return bytes;
  }

  /** A folder with {@code checkpoint} and {@code tile} in it. */
  record Folder(Path folder) implements Place {
    @Override
    public Optional<byte[]> read(String path, int most) throws Unreadable {
      try (InputStream in = Files.newInputStream(folder.resolve(path))) {
        return Optional.of(bounded(in, most, path));
      } catch (NoSuchFileException e) {
        return Optional.empty();
      } catch (IOException e) {
        throw new Unreadable("cannot-read", path);
      }
    }
  }

  /**
   * The prefix of a log on the web, with its last slash.
   *
   * @param patience for each file, from the first word to the last byte
   */
  record Address(String prefix, Duration patience, HttpClient client) implements Place {

    /** Of a page that says there is nothing. */
    private static final int MOST_REFUSAL = 65_536;

    Address(String prefix, Duration patience) {
      this(
          prefix,
          patience,
          HttpClient.newBuilder()
              .connectTimeout(patience)
              .followRedirects(HttpClient.Redirect.NEVER)
              .build());
    }

    @Override
    public Optional<byte[]> read(String path, int most) throws Unreadable {
      HttpResponse<byte[]> response = answer(prefix + path, most);
      return switch (response.statusCode()) {
        case 200 -> Optional.of(response.body());
        case 404, 410 -> Optional.empty();
        default -> throw new Unreadable("cannot-read", prefix + path);
      };
    }

    /** The time-out of the request ends with the headers; a body may drip for ever. */
    private HttpResponse<byte[]> answer(String address, int most) throws Unreadable {
      HttpRequest request;
      try {
        request = HttpRequest.newBuilder(URI.create(address)).timeout(patience).build();
      } catch (IllegalArgumentException e) {
        throw new Unreadable("cannot-read", address);
      }
      CompletableFuture<HttpResponse<byte[]>> answer =
          client.sendAsync(
              request,
              info ->
                  HttpResponse.BodySubscribers.limiting(
                      HttpResponse.BodySubscribers.ofByteArray(),
                      info.statusCode() == 200 ? most : MOST_REFUSAL));
      try {
        return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      } catch (ExecutionException | TimeoutException e) {
        throw new Unreadable("cannot-read", address);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Unreadable("cannot-read", address);
      } finally {
        answer.cancel(true);
      }
    }
  }
}
