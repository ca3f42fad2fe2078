package org.minhchung.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts other values into a sentence: another number of like size, another place, disease, firm. */
final class Values {

  /** Grouped thousands, decimals, day and month, or plain digits. */
  private static final String NUMBER = "\\d{1,3}(?:\\.\\d{3})+|\\d+,\\d+|\\d{1,2}/\\d{1,2}|\\d+";

  private static final int DAYS = 28;
  private static final int MONTHS = 12;
  private static final int HOURS = 23;

  private static final int CLASSES = 12;

  /** Of wind, on Beaufort's scale as it is used in Viet Nam. */
  private static final int LEVELS = 17;

  /** A changed sentence and how many values in it are others now. */
  record Changed(String text, int values) {}

  private final Map<String, List<String>> likes;
  private final Pattern spans;
  private final Random chance;

  private Values(Map<String, List<String>> likes, Pattern spans, Random chance) {
    this.likes = likes;
    this.spans = spans;
    this.chance = chance;
  }

  /**
   * @param rows type and phrase: phrases of one type may stand for each other
   */
  static Values of(List<String[]> rows, Random chance) {
    Map<String, List<String>> types = new HashMap<>();
    rows.forEach(row -> types.computeIfAbsent(row[0], _ -> new ArrayList<>()).add(row[1]));
    Map<String, List<String>> likes = new HashMap<>();
    rows.forEach(
        row -> likes.put(row[1].toLowerCase(Locale.ROOT), types.getOrDefault(row[0], List.of())));
    List<String> phrases = new ArrayList<>(likes.keySet());
    phrases.sort(Comparator.comparingInt(String::length).reversed().thenComparing(word -> word));
    String words = String.join("|", phrases.stream().map(Pattern::quote).toList());
    Pattern spans =
        Pattern.compile("(?iu)(?<![\\p{L}\\d.,/])(?:" + words + "|" + NUMBER + ")(?![\\p{L}\\d])");
    return new Values(likes, spans, chance);
  }

  /**
   * Changes values, each with the given chance.
   *
   * @param share 0 to 1
   */
  Changed change(String sentence, double share) {
    int[] changed = new int[1];
    String text =
        spans
            .matcher(sentence)
            .replaceAll(
                found -> {
                  String old = found.group();
                  String before = lastWord(sentence.substring(0, found.start()));
                  String behind = firstWord(sentence.substring(found.end()));
                  String other = chance.nextDouble() < share ? other(old, before, behind) : old;
                  changed[0] += other.equals(old) ? 0 : 1;
                  return Matcher.quoteReplacement(found.start() == 0 ? capital(other) : other);
                });
    return new Changed(text, changed[0]);
  }

  private String other(String old, String before, String behind) {
    List<String> like = likes.get(old.toLowerCase(Locale.ROOT));
    if (like != null) {
      String drawn = like.get(chance.nextInt(like.size()));
      return drawn.equalsIgnoreCase(old) ? old : drawn;
    }
    if (old.contains("/")) {
      return (1 + chance.nextInt(DAYS)) + "/" + (1 + chance.nextInt(MONTHS));
    }
    if (old.length() <= 2) {
      int most = most(before, behind);
      if (most > 0) {
        return Integer.toString(1 + chance.nextInt(most));
      }
    }
    if (old.contains(",")) {
      return (1 + chance.nextInt(9)) + "," + (1 + chance.nextInt(9));
    }
    return old.contains(".") ? grouped(old) : Long.toString(near(Long.parseLong(old)));
  }

  /** How high a number between these words may go, or 0 if anything like the old one will do. */
  private static int most(String before, String behind) {
    if (behind.equals("giờ")) {
      return HOURS;
    }
    boolean counts = List.of("ngày", "tháng", "năm", "phút", "tuần").contains(behind);
    return switch (before) {
      case "tháng" -> MONTHS;
      case "ngày", "từ", "đến", "sáng", "đêm", "tối", "chiều", "mùng", "hôm" -> counts ? 0 : DAYS;
      case "cấp" -> LEVELS;
      case "lớp" -> CLASSES;
      default -> 0;
    };
  }

  private static String lastWord(String text) {
    String stripped = text.strip();
    return stripped.substring(stripped.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }

  private static String firstWord(String text) {
    String stripped = text.strip();
    int end = stripped.indexOf(' ');
    return end < 0 ? stripped : stripped.substring(0, end);
  }

  /** A number of like size and as round: 500 becomes 300, not 487. */
  private long near(long old) {
    long unit = 1;
    while (old >= 10 * unit && old % (10 * unit) == 0) {
      unit *= 10;
    }
    long most = Math.max(9, 3 * old / unit);
    return unit * (1 + chance.nextLong(most));
  }

  private String grouped(String old) {
    String digits = Long.toString(near(Long.parseLong(old.replace(".", ""))));
    return digits.replaceAll("(?<=\\d)(?=(?:\\d{3})+$)", ".");
  }

  private static String capital(String phrase) {
    return Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1);
  }
}
