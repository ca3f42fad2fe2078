package org.minhchung.tlog.mirror;

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
import org.minhchung.tlog.note.Note;
import org.minhchung.tlog.tree.EntryBundle;
import org.minhchung.tlog.tree.Hash;
import org.minhchung.tlog.tree.TilePath;
import org.minhchung.tlog.tree.TileSource;

/**
 * Where a log can be read: a folder with {@code checkpoint} and {@code tile}, or such a prefix on
 * the web. Reads no more than a file of that name can hold, and waits no longer than it is told.
 */
public abstract sealed class LogPlace implements TileSource {

  private final String name;

  private LogPlace(String name) {
    this.name = name;
  }

  /**
   * A folder, or an address that begins with {@code http://} or {@code https://}.
   *
   * @param patience for each file, from the first word to the last byte
   */
  public static LogPlace of(String text, Duration patience) {
    return text.startsWith("https://") || text.startsWith("http://")
        ? new Address(text.endsWith("/") ? text : text + "/", patience)
        : new Folder(Path.of(text));
  }

  /**
   * The checkpoint as it stands there; empty if there is none.
   *
   * @throws IOException if it is too long, does not come in time, or nobody can say whether it is
   *     there
   */
  public Optional<byte[]> checkpoint() throws IOException {
    return read("checkpoint", Note.MAX_BYTES);
  }

  @Override
  public Optional<byte[]> read(TilePath path) throws IOException {
    int most =
        switch (path) {
          case TilePath.Hashes hashes -> hashes.width() * Hash.BYTES;
          case TilePath.Entries entries -> entries.width() * (2 + EntryBundle.MAX_ENTRY_BYTES);
        };
    return read(path.path(), most);
  }

  abstract Optional<byte[]> read(String path, int most) throws NotServed;

  @Override
  public String toString() {
    return name;
  }

  private static final class Folder extends LogPlace {
    private final Path folder;

    Folder(Path folder) {
      super(folder.toString());
      this.folder = folder;
    }

    @Override
    Optional<byte[]> read(String path, int most) throws NotServed {
      try (InputStream in = Files.newInputStream(folder.resolve(path))) {
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
          throw new NotServed("%s is longer than %d bytes".formatted(path, most));
        }
        return Optional.of(bytes);
      } catch (NoSuchFileException e) {
        return Optional.empty();
      } catch (NotServed e) {
        throw e;
      } catch (IOException e) {
        throw new NotServed("%s cannot be read".formatted(folder.resolve(path)), e);
      }
    }
  }

  private static final class Address extends LogPlace {

    /** Of a page that says there is nothing. */
    private static final int MOST_REFUSAL = 65_536;

    private final String prefix;
    private final Duration patience;
    private final HttpClient client;

    Address(String prefix, Duration patience) {
      super(prefix);
      this.prefix = prefix;
      this.patience = patience;
      this.client =
          HttpClient.newBuilder()
              .connectTimeout(patience)
              .followRedirects(HttpClient.Redirect.NEVER)
              .build();
    }

    @Override
    Optional<byte[]> read(String path, int most) throws NotServed {
      HttpResponse<byte[]> response = answer(URI.create(prefix + path), most);
      return switch (response.statusCode()) {
        case 200 -> Optional.of(response.body());
        case 404, 410 -> Optional.empty();
        default -> throw new NotServed("%s: status %d".formatted(path, response.statusCode()));
      };
    }

    /** The request's own time-out ends with the headers; a body may drip for ever. */
    private HttpResponse<byte[]> answer(URI address, int most) throws NotServed {
      CompletableFuture<HttpResponse<byte[]>> answer =
          client.sendAsync(
              HttpRequest.newBuilder(address).timeout(patience).build(),
              info ->
                  HttpResponse.BodySubscribers.limiting(
                      HttpResponse.BodySubscribers.ofByteArray(),
                      info.statusCode() == 200 ? most : MOST_REFUSAL));
      try {
        return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        throw new NotServed("%s did not come within %s".formatted(address, patience), e);
      } catch (ExecutionException e) {
        throw new NotServed("%s: %s".formatted(address, reason(e)), e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new NotServed("interrupted", e);
      } finally {
        answer.cancel(true);
      }
    }

    private static String reason(ExecutionException failed) {
      Throwable cause = failed.getCause() == null ? failed : failed.getCause();
      return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
  }
}
