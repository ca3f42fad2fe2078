package org.minhchung.desk.fetch;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The closed list of calls the desk makes: nothing else goes out. {@code docs/what-goes-out.md}
 * shows it to everybody, and a test holds the two equal.
 */
public enum CallKind {
  /** What a watched source has published. */
  FEED(
      Method.GET,
      "/.*",
      5_000_000,
      Duration.ofSeconds(30),
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/xml",
          "text/xml",
          "application/feed+json",
          "application/json")),

  /** What a host asks programs to leave alone (RFC 9309). */
  ROBOTS(Method.GET, "/robots\\.txt", 500_000, Duration.ofSeconds(20), Set.of("text/plain"));

  /** What is asked of the other side. */
  enum Method {
    GET
  }

  private final Method method;
  private final Pattern path;
  private final int mostBytes;
  private final Duration mostTime;
  private final Set<String> types;

  CallKind(Method method, String path, int mostBytes, Duration mostTime, Set<String> types) {
    this.method = method;
    this.path = Pattern.compile(path);
    this.mostBytes = mostBytes;
    this.mostTime = mostTime;
    this.types = types;
  }

  Method method() {
    return method;
  }

  /** Whether the address is one this kind of call goes to. */
  boolean goesTo(WebAddress address) {
    return path.matcher(address.uri().getRawPath()).matches();
  }

  Pattern path() {
    return path;
  }

  /** Of a body, decompressed. */
  int mostBytes() {
    return mostBytes;
  }

  /** From the first look-up of a name to the last byte, redirects included. */
  Duration mostTime() {
    return mostTime;
  }

  /** Media types that are taken, without parameters. */
  Set<String> types() {
    return types;
  }

  boolean takes(String mediaType) {
    return types.contains(mediaType.toLowerCase(Locale.ROOT));
  }
}
