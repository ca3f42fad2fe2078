package org.minhchung.desk.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.fetch.Fetched.Reason;
import org.minhchung.desk.fetch.Fetched.Refused;

/** What a server answered in the end, read no further than it may be long. */
record Answer(CallKind kind, WebAddress at, ClassicHttpResponse response, InstantSource clock) {

  /** Nobody sends us away for longer. */
  private static final Duration LONGEST_AWAY = Duration.ofDays(1);

  /**
   * @param mostBytes of the body, decompressed
   */
  Fetched read(int mostBytes) throws IOException {
    int status = response.getCode();
    return switch (status) {
      case 200 -> page(mostBytes);
      case 304 -> new Fetched.Unchanged();
      case 404, 410 -> new Refused(Reason.NOT_FOUND, status, null);
      case 429, 503 -> new Refused(Reason.BUSY, status, away());
      default -> new Refused(Reason.OTHER_ANSWER, status, null);
    };
  }

  private Fetched page(int mostBytes) throws IOException {
    HttpEntity entity = response.getEntity();
    ContentType type = entity == null ? null : ContentType.parseLenient(entity.getContentType());
    if (entity == null || type == null || !kind.takes(type.getMimeType())) {
      return new Refused(Reason.WRONG_TYPE);
    }
    byte[] body;
    try (InputStream unpacked = unpacked(entity)) {
      body = unpacked.readNBytes(mostBytes + 1);
    } catch (ZipException | EOFException _) {
      return new Refused(Reason.WRONG_ENCODING);
    }
    return body.length > mostBytes
        ? new Refused(Reason.TOO_LARGE)
        : new Fetched.Page(
            at,
            type.getMimeType().toLowerCase(Locale.ROOT),
            charset(type),
            new Bytes(body),
            new Validators(header(HttpHeaders.ETAG), header(HttpHeaders.LAST_MODIFIED)));
  }

  /**
   * Closing must not read on, so what lies below is left to the connection, which is cut.
   *
   * @throws ZipException if it is packed otherwise than we asked
   */
  private static InputStream unpacked(HttpEntity entity) throws IOException {
    InputStream raw = new Unclosed(entity.getContent());
    String encoding = entity.getContentEncoding();
    return switch (encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT)) {
      case "", "identity" -> raw;
      case "gzip", "x-gzip" -> new GZIPInputStream(raw);
      default -> throw new ZipException("only gzip was asked for");
    };
  }

  private static final class Unclosed extends java.io.FilterInputStream {
    Unclosed(InputStream raw) {
      super(raw);
    }

    @Override
    public void close() {}
  }

  private static @Nullable Charset charset(ContentType type) {
    return type.getCharset();
  }

  private @Nullable Duration away() {
    String value = header(HttpHeaders.RETRY_AFTER).strip();
    if (value.matches("\\d{1,9}")) {
      return shortest(Duration.ofSeconds(Long.parseLong(value)));
    }
    Instant until = DateUtils.parseStandardDate(value);
    Instant now = clock.instant();
    return until == null || until.isBefore(now) ? null : shortest(Duration.between(now, until));
  }

  private static Duration shortest(Duration asked) {
    return asked.compareTo(LONGEST_AWAY) < 0 ? asked : LONGEST_AWAY;
  }

  private String header(String name) {
    Header header = response.getFirstHeader(name);
    return header == null || header.getValue() == null ? "" : header.getValue();
  }
}
