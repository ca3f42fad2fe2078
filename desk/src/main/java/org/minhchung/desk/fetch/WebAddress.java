package org.minhchung.desk.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address of the web in one spelling: http or https, a host in lower case and punycode, no user
 * name, no fragment, no port that the scheme implies, at most {@value #MAX_LENGTH} characters.
 *
 * <p>The host is a name, a dotted quad of four plain decimal numbers, or IPv6 in brackets. Other
 * spellings of IPv4 (one number, octal, hexadecimal, fewer parts) are refused, for not everybody
 * reads them alike. Says nothing of whether the desk may go there: that is known only once the host
 * is resolved.
 *
 * @param uri in that spelling
 */
public record WebAddress(URI uri) {

  public static final int MAX_LENGTH = 2_048;

  private static final Set<String> SCHEMES = Set.of("http", "https");

  private static final Pattern AUTHORITY =
      Pattern.compile("(\\[[^\\]@]+]|[^@:\\[\\]]+)(:\\d{1,5})?");

  private static final Pattern NAME =
      Pattern.compile(
          "(?=.{1,253}$)([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\\.)*[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

  private static final Pattern QUAD =
      Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");

  private static final Pattern SIX = Pattern.compile("\\[[0-9a-f:.]{2,45}]");

  /**
   * @throws IllegalArgumentException if it is no address of the web
   */
  public WebAddress {
    URI tidied = tidy(uri);
    if (tidied == null) {
      throw new IllegalArgumentException("not an address of the web");
    }
    uri = tidied;
  }

  /** Reads an address; empty if it is none. */
  public static Optional<WebAddress> of(String written) {
    if (written.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      return of(new URI(escaped(written)));
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  /** What a link on this page leads to; empty if it is no address of the web. */
  Optional<WebAddress> resolve(String link) {
    try {
      return of(uri.resolve(new URI(escaped(link))));
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  /** As it is written in one line, ASCII. */
  public String text() {
    return uri.toString();
  }

  /** A name, a dotted quad, or IPv6 in brackets. */
  public String host() {
    return Objects.requireNonNull(uri.getHost());
  }

  public int port() {
    return uri.getPort() >= 0 ? uri.getPort() : impliedPort(uri.getScheme());
  }

  /** Whether the port is the one its scheme implies. */
  boolean usualPort() {
    return uri.getPort() < 0;
  }

  /** Scheme, host and port: where {@code robots.txt} stands. */
  WebAddress robots() {
    return new WebAddress(uri.resolve("/robots.txt"));
  }

  private static Optional<WebAddress> of(URI uri) {
    return tidy(uri) == null ? Optional.empty() : Optional.of(new WebAddress(uri));
  }

  /** Spaces and bars stand in many a published address. */
  private static String escaped(String written) {
    return written.strip().replace(" ", "%20").replace("|", "%7C");
  }

  private static @Nullable URI tidy(URI uri) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    Matcher authority =
        AUTHORITY.matcher(uri.getRawAuthority() == null ? "" : uri.getRawAuthority());
    if (!SCHEMES.contains(scheme) || !authority.matches()) {
      return null;
    }
    String host = host(authority.group(1));
    int port =
        authority.group(2) == null
            ? impliedPort(scheme)
            : Integer.parseInt(authority.group(2).substring(1));
    if (host == null || port < 1 || port > 65_535) {
      return null;
    }
    return assembled(scheme, host, port == impliedPort(scheme) ? "" : ":" + port, uri);
  }

  private static @Nullable String host(String written) {
    String host;
    try {
      host = (written.startsWith("[") ? written : IDN.toASCII(written)).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException _) {
      return null;
    }
    boolean known =
        NAME.matcher(host).matches() || QUAD.matcher(host).matches() || SIX.matcher(host).matches();
    return known ? host : null;
  }

  private static @Nullable URI assembled(String scheme, String host, String port, URI uri) {
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    try {
      URI tidied = new URI(new URI(scheme + "://" + host + port + path + query).toASCIIString());
      boolean read = tidied.getHost() != null && tidied.toString().length() <= MAX_LENGTH;
      return read ? tidied : null;
    } catch (URISyntaxException _) {
      return null;
    }
  }

  private static int impliedPort(String scheme) {
    return scheme.equals("https") ? 443 : 80;
  }
}
