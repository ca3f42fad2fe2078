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

/** Where a log can be read: a folder, or an address. Reads no more than it is told to. */
interface Place {

  /** Empty if there is no such file. */
  Optional<byte[]> read(String path, int most) throws Unreadable;

  static Place of(String text) {
    return text.startsWith("https://") || text.startsWith("http://")
        ? new Address(text.endsWith("/") ? text : text + "/")
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

  /** The prefix of a log on the web, with its last slash. */
  record Address(String prefix, HttpClient client) implements Place {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    Address(String prefix) {
      this(
          prefix,
          HttpClient.newBuilder()
              .connectTimeout(PATIENCE)
              .followRedirects(HttpClient.Redirect.NEVER)
              .build());
    }

    @Override
    public Optional<byte[]> read(String path, int most) throws Unreadable {
      try {
        HttpResponse<InputStream> response =
            client.send(
                HttpRequest.newBuilder(URI.create(prefix + path)).timeout(PATIENCE).build(),
                HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream in = response.body()) {
          return switch (response.statusCode()) {
            case 200 -> Optional.of(bounded(in, most, path));
            case 404, 410 -> Optional.empty();
            default -> throw new Unreadable("cannot-read", prefix + path);
          };
        }
      } catch (IOException | IllegalArgumentException e) {
        throw new Unreadable("cannot-read", prefix + path);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Unreadable("cannot-read", prefix + path);
      }
    }
  }
}
