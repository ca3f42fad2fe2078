package org.minhchung.desk.fetch;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The real door and real sockets onto a server of this process that has many names, for measuring.
 * Nobody waits for politeness.
 */
public final class LocalCourtesy implements AutoCloseable {

  /**
   * A feed as it stands.
   *
   * @param etag empty if the server does not know how
   */
  public record Standing(String body, String etag) {}

  private final LocalWeb web = new LocalWeb();
  private final HttpFetch door = web.door(new HttpFetch.Limits(5_000_000, Duration.ofSeconds(30)));
  private final Map<String, Standing> feeds = new ConcurrentHashMap<>();

  public LocalCourtesy() throws IOException {}

  /** Puts a feed at {@code http://HOST/rss}. */
  public void put(String host, Standing feed) {
    web.name(host, LocalWeb.PUBLIC);
    if (feeds.put(host, feed) == null) {
      web.at("/rss", this::answer);
    }
  }

  public Courtesy courtesy(InstantSource clock) {
    return new Courtesy(door, clock, _ -> {});
  }

  private void answer(LocalWeb.Request request, OutputStream out) throws IOException {
    Standing feed = feeds.get(request.headers().get("host"));
    if (!feed.etag().isEmpty() && feed.etag().equals(request.headers().get("if-none-match"))) {
      LocalWeb.write(out, "HTTP/1.1 304 Not Modified\r\n\r\n");
    } else {
      LocalWeb.write(
          out,
          "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml; charset=utf-8\r\n"
              + (feed.etag().isEmpty() ? "" : "ETag: " + feed.etag() + "\r\n")
              + "\r\n"
              + feed.body());
    }
  }

  @Override
  public void close() {
    door.close();
    web.close();
  }
}
