package org.minhchung.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;
import org.minhchung.desk.matching.ClaimIndexState;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** The whole desk on real records with a clock that can be moved, and eyes that read every byte. */
final class WholeDesk implements AutoCloseable {

  private final Path folder;
  private final ConfigurableApplicationContext rooms;
  private volatile Duration moved = Duration.ZERO;

  private WholeDesk(Path folder, Map<String, Object> more) {
    this.folder = folder;
    Map<String, Object> settings = new HashMap<>(more);
    settings.put("minhchung.data", folder.resolve("data").toString());
    settings.put("minhchung.keys", folder.resolve("data-keys").toString());
    settings.put("minhchung.sample", true);
    settings.put("server.port", 0);
    settings.put(EncoderConfiguration.FOLDER, EncoderConfiguration.NONE);
    var application = new SpringApplication(Desk.class);
    application.setWebApplicationType(WebApplicationType.SERVLET);
    application.setDefaultProperties(settings);
    InstantSource clock = () -> Instant.now().plus(moved);
    application.addInitializers(
        context ->
            ((GenericApplicationContext) context)
                .registerBean(
                    "movedClock", InstantSource.class, () -> clock, it -> it.setPrimary(true)));
    this.rooms = application.run();
    while (!bean(ClaimIndexState.class).ready()) {
      Thread.onSpinWait();
    }
  }

  static WholeDesk start(Path folder, Map<String, Object> settings) {
    return new WholeDesk(folder, settings);
  }

  void move(Duration to) {
    moved = to;
  }

  <T> T bean(Class<T> type) {
    return rooms.getBean(type);
  }

  /** A request to a path with headers: name, value, name, value … */
  HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers));
  }

  HttpResponse<String> form(String path, Map<String, String> fields, String... headers) {
    String body =
        fields.entrySet().stream()
            .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
            .reduce((one, other) -> one + "&" + other)
            .orElse("");
    return send(
        request(path, headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> json(String path, String body, String... headers) {
    return send(
        request(path, headers)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path, String... headers) {
    int port = ((WebServerApplicationContext) rooms).getWebServer().getPort();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * All there is: every file as it lies on the disk and decompressed, every row of every table,
   * every stored field and term of the index. Keyed by where it was found.
   */
  Map<String, String> everything() {
    Path copy = copied();
    try {
      Map<String, String> found = new HashMap<>(everyByte(copy));
      found.putAll(everyRow());
      return found;
    } finally {
      FileSystemUtils.deleteRecursively(copy.toFile());
    }
  }

  /**
   * By another process: whoever opens and closes SQLite's file takes away the locks that the same
   * process holds on it (POSIX advisory locks; "How To Corrupt An SQLite Database File", 2.2).
   */
  private Path copied() {
    try {
      Path copy = Files.createTempDirectory("whole-desk");
      Process copying =
          new ProcessBuilder("cp", "-r", folder.toString(), copy.toString()).inheritIO().start();
      assertThat(copying.waitFor()).isZero();
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static Map<String, String> everyByte(Path folder) {
    Map<String, String> found = new HashMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        if (Files.isRegularFile(file)) {
          byte[] bytes = Files.readAllBytes(file);
          found.put(file.toString(), new String(bytes, StandardCharsets.UTF_8));
          if (bytes.length > 2 && bytes[0] == 0x1f && (bytes[1] & 0xff) == 0x8b) {
            byte[] plain = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
            found.put(file + " decompressed", new String(plain, StandardCharsets.UTF_8));
          }
        } else if (hasIndex(file)) {
          found.put(file + " as an index", everyTerm(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static boolean hasIndex(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.getFileName().toString().startsWith("segments_"));
    }
  }

  /** Lucene compresses what it stores. */
  private static String everyTerm(Path folder) throws IOException {
    var all = new StringBuilder();
    try (FSDirectory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        for (int document = 0; document < leaf.reader().maxDoc(); document++) {
          all.append(leaf.reader().storedFields().document(document)).append('\n');
        }
        for (var field : leaf.reader().getFieldInfos()) {
          Terms terms = leaf.reader().terms(field.name);
          if (terms != null) {
            TermsEnum each = terms.iterator();
            while (each.next() != null) {
              all.append(each.term().utf8ToString()).append('\n');
            }
          }
        }
      }
    }
    return all.toString();
  }

  private Map<String, String> everyRow() {
    JdbcClient db = bean(JdbcClient.class);
    List<String> tables =
        db.sql("SELECT name FROM sqlite_master WHERE type = 'table'").query(String.class).list();
    Map<String, String> found = new HashMap<>();
    for (String table : tables) {
      List<String> rows = new ArrayList<>();
      for (Map<String, Object> row : db.sql("SELECT * FROM " + table).query().listOfRows()) {
        row.values()
            .forEach(
                value ->
                    rows.add(
                        value instanceof byte[] bytes
                            ? new String(bytes, StandardCharsets.UTF_8)
                            : String.valueOf(value)));
      }
      found.put("table " + table, String.join("\n", rows));
    }
    return found;
  }

  @Override
  public void close() {
    rooms.close();
  }
}
