package org.minhchung.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.MediaType;

/**
 * Reads the body of a request as strict UTF-8, never more than {@value #MAX_BYTES} bytes.
 *
 * <p>By hand, because what reads it otherwise puts a question mark for a broken letter, and tells
 * the log what it could not read.
 */
public final class Body {

  public static final int MAX_BYTES = 1_000_000;

  private Body() {}

  /**
   * The body as text.
   *
   * @param type the one media type that is spoken here
   * @throws IOException if the connection breaks
   */
  public static Received<String> text(HttpServletRequest request, MediaType type)
      throws IOException {
    if (!speaks(request, type)) {
      return new Received.Refused<>(Refusal.MEDIA_TYPE);
    }
    if (request.getContentLengthLong() > MAX_BYTES) {
      return new Received.Refused<>(Refusal.TOO_LARGE);
    }
    byte[] bytes = request.getInputStream().readNBytes(MAX_BYTES + 1);
    return bytes.length > MAX_BYTES ? new Received.Refused<>(Refusal.TOO_LARGE) : decoded(bytes);
  }

  /** The bytes as text, or a refusal if they are not UTF-8. */
  static Received<String> decoded(byte[] bytes) {
    try {
      return new Received.Read<>(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException _) {
      return new Received.Refused<>(Refusal.ENCODING);
    }
  }

  private static boolean speaks(HttpServletRequest request, MediaType type) {
    String given = request.getContentType();
    String coding = request.getHeader("Content-Encoding");
    if (given == null || (coding != null && !coding.toLowerCase(Locale.ROOT).equals("identity"))) {
      return false;
    }
    try {
      MediaType parsed = MediaType.parseMediaType(given);
      Charset charset = parsed.getCharset();
      return type.equalsTypeAndSubtype(parsed)
          && (charset == null || charset.equals(StandardCharsets.UTF_8));
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
