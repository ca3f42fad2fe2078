package org.minhchung.engine.text;

import java.util.Locale;
import java.util.Set;

/**
 * Finds links in a text and writes them in one form; one pass, looks at each char once or twice.
 */
final class Links {

  private static final Set<String> TOP_LEVEL =
      Set.of(
          "vn", "com", "net", "org", "info", "me", "ly", "gl", "io", "co", "tv", "xyz", "top",
          "site", "online", "shop", "club", "app", "edu", "gov", "page", "link", "asia", "biz",
          "vip", "cc");

  private static final Set<String> TRACKING =
      Set.of(
          "fbclid",
          "gclid",
          "igshid",
          "igsh",
          "mibextid",
          "zarsrc",
          "si",
          "ref_src",
          "ref_url",
          "mc_cid",
          "mc_eid",
          "yclid",
          "msclkid",
          "_ga",
          "spm",
          "gidzl");

  private Links() {}

  /** The char after the link that begins at {@code start}, or {@code start} if none does. */
  static int end(CharSequence text, int start) {
    if (start > 0 && isWordChar(text.charAt(start - 1))) {
      return start;
    }
    char first = text.charAt(start);
    if (first == 'h' || first == 'H') {
      int host =
          startsWith(text, start, "https://") ? 8 : startsWith(text, start, "http://") ? 7 : 0;
      if (host > 0) {
        int end = stop(text, start);
        return end > start + host ? end : start;
      }
    }
    if (startsWith(text, start, "www.")) {
      int end = stop(text, start);
      return end > start + 4 ? end : start;
    }
    return bareEnd(text, start);
  }

  /**
   * A host without a scheme counts only with a known ending: {@code zalo.me/123}, {@code bit.ly/x}.
   */
  private static int bareEnd(CharSequence text, int start) {
    if (!isHostChar(text.charAt(start)) || text.charAt(start) == '-') {
      return start;
    }
    int i = start;
    int lastDot = -1;
    int limit = Math.min(text.length(), start + 80);
    while (i < limit && (isHostChar(text.charAt(i)) || text.charAt(i) == '.')) {
      if (text.charAt(i) == '.') {
        if (i + 1 >= limit || !isHostChar(text.charAt(i + 1))) {
          break;
        }
        lastDot = i;
      }
      i++;
    }
    if (lastDot < 0 || lastDot == start) {
      return start;
    }
    if (i < text.length() && (text.charAt(i) == '@' || isWordChar(text.charAt(i)))) {
      return start;
    }
    String ending = text.subSequence(lastDot + 1, i).toString().toLowerCase(Locale.ROOT);
    if (!TOP_LEVEL.contains(ending)) {
      return start;
    }
    boolean path = i < text.length() && text.charAt(i) == '/';
    // "Con.Me di lam" has no path and a capital: a sentence without its space.
    if (!path && !ending.contentEquals(text.subSequence(lastDot + 1, i))) {
      return start;
    }
    return path ? stop(text, start) : i;
  }

  private static int stop(CharSequence text, int start) {
    int end = start;
    while (end < text.length() && isLinkChar(text.charAt(end))) {
      end++;
    }
    while (end > start && ".,;:!?)]}'\"*".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private static boolean isLinkChar(char c) {
    return (c > ' ' && c < 0x7F && "<>\"{}|\\^`".indexOf(c) < 0)
        || (c >= 0xC0 && Character.isLetterOrDigit(c));
  }

  private static boolean isHostChar(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  }

  private static boolean isWordChar(char c) {
    return Character.isLetterOrDigit(c) || c == '@' || c == '_';
  }

  private static boolean startsWith(CharSequence text, int at, String prefix) {
    if (at + prefix.length() > text.length()) {
      return false;
    }
    for (int i = 0; i < prefix.length(); i++) {
      if (Character.toLowerCase(text.charAt(at + i)) != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The link with lower-case scheme and host, without fragment and without tracking parameters. */
  static String canonical(String link) {
    int fragment = link.indexOf('#');
    String whole = fragment < 0 ? link : link.substring(0, fragment);
    int scheme = whole.indexOf("://");
    int hostEnd = scheme < 0 ? 0 : scheme + 3;
    while (hostEnd < whole.length() && "/?".indexOf(whole.charAt(hostEnd)) < 0) {
      hostEnd++;
    }
    String host = whole.substring(0, hostEnd).toLowerCase(Locale.ROOT);
    int query = whole.indexOf('?', hostEnd);
    if (query < 0) {
      return host + whole.substring(hostEnd);
    }
    StringBuilder kept = new StringBuilder(host).append(whole, hostEnd, query);
    char before = '?';
    for (String parameter : whole.substring(query + 1).split("&")) {
      String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
      if (!parameter.isEmpty() && !name.startsWith("utm_") && !TRACKING.contains(name)) {
        kept.append(before).append(parameter);
        before = '&';
      }
    }
    return kept.toString();
  }
}
