package org.minhchung.desk.fetch;

import java.text.Normalizer;

/** How the desk introduces itself to other people's servers: openly, and the same to everybody. */
final class UserAgent {

  private UserAgent() {}

  /**
   * For example {@code MinhChung/1 (Ban kiem chung mau; +https://desk.example)}.
   *
   * @param desk the desk's name; may be empty
   * @param publicUrl where readers find the desk; may be empty
   */
  static String of(String desk, String publicUrl) {
    String name = ascii(desk);
    String address = publicUrl.isEmpty() ? "" : "+" + ascii(publicUrl);
    String between = name.isEmpty() || address.isEmpty() ? "" : "; ";
    return name.isEmpty() && address.isEmpty()
        ? "MinhChung/1"
        : "MinhChung/1 (" + name + between + address + ")";
  }

  /** A header holds ASCII; parentheses would end the comment. */
  private static String ascii(String text) {
    return Normalizer.normalize(text.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD)
        .replaceAll("[^ -~]|[()\\\\]", "")
        .strip();
  }
}
