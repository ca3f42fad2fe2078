package org.minhchung.engine.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A set of phrases in folded syllables, looked up among tokens.
 *
 * <p>Folded, a phrase is found with, without and with wrong accents; a token whose accents make it
 * another common word (<i>dụng</i> for <i>đúng</i>) is the exception.
 */
final class Phrases {

  private static final int LONGEST = 9;

  /** Words that accents turn into something else: folded, and the exact forms that do not count. */
  private static final Map<String, Set<String>> OTHERWISE =
      Map.ofEntries(
          Map.entry("dung", Set.of("dụng", "dùng", "dựng", "đừng", "đựng", "dũng")),
          Map.entry("la", Set.of("lá", "lạ", "lả")),
          Map.entry("that", Set.of("thất", "thắt")),
          Map.entry("rang", Set.of("răng", "rạng", "ráng", "rang")),
          Map.entry("do", Set.of("dơ", "đỏ", "đổ", "đô", "độ", "dò", "đỗ", "đồ")),
          Map.entry("luon", Set.of("lươn", "lượn")),
          Map.entry("hoi", Set.of("hồi", "hội", "hôi", "hơi")),
          Map.entry("bao", Set.of("báo", "bão", "bào")),
          Map.entry("don", Set.of("đơn", "dọn", "đón", "đòn")),
          Map.entry("nghe", Set.of("nghề", "nghệ")),
          Map.entry("co", Set.of("cô", "cổ", "cơ", "cỏ", "cờ", "cố")),
          Map.entry("noi", Set.of("nơi", "nổi", "nội", "nồi", "nối")),
          Map.entry("chuyen", Set.of("chuyên")),
          Map.entry("truyen", Set.of("truyện")),
          Map.entry("luu", Set.of("lựu")),
          Map.entry("nha", Set.of("nhã", "nhá")),
          Map.entry("sao", Set.of("sáo", "sào", "sạo")),
          Map.entry("cam", Set.of("cấm", "cầm", "cằm", "cám")),
          Map.entry("bac", Set.of("bạc", "bắc", "bậc")),
          Map.entry("ca", Set.of("ca", "cá", "cà", "cạ")),
          Map.entry("chi", Set.of("chì", "chi", "chí")));

  private static final String ONESELF = "em e minh toi tui con chau anh chi tao to";

  private static final String ADDRESSED =
      "moi nguoi|ca nha|ca nha minh|ca nha yeu|ba con|ba con co bac|anh em|anh chi em|anh chi|chi em|co bac|cac bac|cac me"
          + "|cac ban|cac anh|cac chi|cac anh chi|cac cu|cac co|cac co chu|cac bo me|cac con|cac phu huynh"
          + "|cac tinh yeu|may bac|may me|may ban|may ba|may chi|may anh|may ma|ba me|bo me|phu huynh|cu dan"
          + "|ad|admin|add|mod|bac si|moi nguoi trong nhom|ca nhom|hoi me bim|me bim";

  private final Set<String> phrases = new HashSet<>();
  private final Set<String> firsts = new HashSet<>();
  private final Set<String> lasts = new HashSet<>();

  /** Phrases separated by |, with {@code {i}} and {@code {you}} written out. */
  Phrases add(String row) {
    for (String template : row.split("\\|")) {
      for (String phrase : writtenOut(template.strip())) {
        phrases.add(phrase);
        firsts.add(phrase.substring(0, (phrase + " ").indexOf(' ')));
        lasts.add(phrase.substring(phrase.lastIndexOf(' ') + 1));
      }
    }
    return this;
  }

  private static List<String> writtenOut(String template) {
    List<String> out = new ArrayList<>();
    String[] selves = template.contains("{i}") ? ONESELF.split(" ") : new String[] {""};
    String[] addressed = template.contains("{you}") ? ADDRESSED.split("\\|") : new String[] {""};
    for (String self : selves) {
      for (String you : addressed) {
        out.add(template.replace("{i}", self).replace("{you}", you));
      }
    }
    return out;
  }

  /** The kinds of a table, each with its phrases. */
  static Map<String, Phrases> table(String name) {
    Map<String, Phrases> kinds = new HashMap<>();
    for (String[] row : Resource.rows(name)) {
      kinds.computeIfAbsent(row[0], _ -> new Phrases()).add(row[1]);
    }
    return kinds;
  }

  /** How many tokens the longest phrase takes that begins at {@code from}; 0 if none does. */
  int at(List<Token> tokens, int from, int end) {
    if (from >= end || !firsts.contains(tokens.get(from).folded())) {
      return 0;
    }
    StringBuilder words = new StringBuilder();
    int found = 0;
    for (int i = from; i < Math.min(end, from + LONGEST); i++) {
      Token token = tokens.get(i);
      if (isOtherwise(token)) {
        break;
      }
      words.append(i == from ? "" : " ").append(token.folded());
      if (phrases.contains(words.toString())) {
        found = i - from + 1;
      }
    }
    return found;
  }

  /** How many tokens the longest phrase takes that ends before {@code end}; 0 if none does. */
  int before(List<Token> tokens, int from, int end) {
    if (end <= from || !lasts.contains(tokens.get(end - 1).folded())) {
      return 0;
    }
    for (int start = Math.max(from, end - LONGEST); start < end; start++) {
      if (at(tokens, start, end) == end - start) {
        return end - start;
      }
    }
    return 0;
  }

  /** Whether the token alone is a phrase, whatever its accents. */
  boolean holds(Token token) {
    return phrases.contains(token.folded());
  }

  private static boolean isOtherwise(Token token) {
    return token.accented()
        && OTHERWISE.getOrDefault(token.folded(), Set.of()).contains(token.exact());
  }
}
