package org.minhchung.engine.text;

/** Finds e-mail addresses: ASCII, a local part of at most 64 chars, a host with a dot. */
final class Emails {

  private Emails() {}

  /** The char after the address that begins at {@code start}, or {@code start} if none does. */
  static int end(CharSequence text, int start) {
    int at = start;
    int limit = Math.min(text.length(), start + 65);
    while (at < limit && isLocal(text.charAt(at))) {
      at++;
    }
    if (at == start || at >= text.length() || text.charAt(at) != '@') {
      return start;
    }
    int end = at + 1;
    int lastDot = -1;
    while (end < text.length()
        && end - at < 255
        && (isHost(text.charAt(end)) || text.charAt(end) == '.')) {
      if (text.charAt(end) == '.') {
        if (end + 1 >= text.length() || !isHost(text.charAt(end + 1))) {
          break;
        }
        lastDot = end;
      }
      end++;
    }
    return lastDot > at + 1 && end - lastDot > 2 ? end : start;
  }

  private static boolean isLocal(char c) {
    return isHost(c) || c == '.' || c == '_' || c == '%' || c == '+';
  }

  private static boolean isHost(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  }
}
