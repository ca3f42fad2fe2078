package org.minhchung.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds phone numbers, accounts, cards, identity numbers and licence plates.
 *
 * <p>A run of digits is read group by group, as people space them; the longest stretch that makes a
 * whole number counts. What the number is, the words just before it may say.
 */
final class PrivateNumbers {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** No number looked for has more digits; what has is none of them. */
  private static final int LONGEST = 20;

  /** How far back the words are looked for that say what a number is. */
  private static final int BACK = 48;

  private static final Pattern ACCOUNT_WORDS =
      Pattern.compile(
          "(?<![\\p{L}])(?:stk|so tk|so tai khoan|tai khoan|tk|account|acc|chuyen khoan|ck|"
              + "vcb|vietcombank|techcombank|tcb|mbbank|mb|mb bank|agribank|bidv|vietinbank|ctg|acb|vpbank|tpbank|"
              + "sacombank|vib|shb|hdbank|ocb|msb|seabank|scb|eximbank|lpbank|momo|the atm|so the)"
              + "(?![\\p{L}])[^.!?\\n\\d]{0,28}$");
  private static final Pattern IDENTITY_WORDS =
      Pattern.compile(
          "(?<![\\p{L}])(?:cccd|cmnd|cmt|can cuoc(?: cong dan)?|chung minh(?: nhan dan| thu)?|dinh danh|ho chieu|passport|"
              + "id card|so giay to)(?![\\p{L}])[^.!?\\n\\d]{0,24}$");
  private static final Pattern PHONE_WORDS =
      Pattern.compile(
          "(?<![\\p{L}])(?:sdt|dt|so dien thoai|dien thoai|so may|phone|tel|call|goi|alo|lh|lien he|zalo|zl|hotline|viber|sms|whatsapp|sim|mobile)"
              + "(?![\\p{L}])[^.!?\\n\\d]{0,16}$");
  private static final Pattern UNIT =
      Pattern.compile(
          " ?(?:đồng|dong|đ|d|vnđ|vnd|usd|\\$|k|tr|triệu|trieu|tỷ|ty|tỉ|nghìn|nghin|ngàn|ngan|%|kg|tấn|tan|m|km|người|nguoi|ca|năm)(?![\\p{L}])",
          FLAGS);
  private static final Pattern DAY =
      Pattern.compile("\\d{1,2}([.\\-])\\d{1,2}\\1(?:19|20)\\d{2}(?!\\d)");
  private static final Pattern GROUPED_AMOUNT = Pattern.compile("[1-9]\\d{0,2}(?:[., ]\\d{3})+");
  private static final Pattern PLATE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:"
              + "\\d{2}[A-ZĐ]{1,2}\\d?[- ]{0,3}\\d{3}\\.\\d{2}|\\d{2}-[A-ZĐ]{1,2}\\d?[- ]{0,3}\\d{3}\\.?\\d{2}|"
              + "\\d{2}[A-ZĐ]{1,2}\\d?-\\d{4,5}|\\d{2}-?[A-ZĐ]\\d-? ?\\d{4,5}|\\d{2}[A-ZĐ]\\d{5,6})(?![\\p{L}\\p{N}])");
  private static final Pattern PLATE_AFTER_WORD =
      Pattern.compile(
          "(?<![\\p{L}])(?:biển số|bien so|biển kiểm soát|bks|bsx|biển|xe số|xe)(?: xe)? ?:? ?(\\d{2}[ -]?[A-ZĐ]{1,2}\\d?[- .]{0,3}\\d{3}\\.?\\d{1,2})(?!\\d)",
          FLAGS);
  private static final Pattern PASSPORT =
      Pattern.compile("(?<![\\p{L}\\p{N}])[A-Z]\\d{7,8}(?!\\d)");

  private final String text;
  private final String folded;
  private final boolean[] taken;
  private final List<Found> found = new ArrayList<>();

  private PrivateNumbers(String text, boolean[] taken) {
    this.text = text;
    this.taken = taken;
    this.folded = foldedCharByChar(text);
  }

  static List<Found> find(String text, boolean[] taken) {
    PrivateNumbers numbers = new PrivateNumbers(text, taken);
    numbers.plates(PLATE, 0);
    numbers.plates(PLATE_AFTER_WORD, 1);
    numbers.passports();
    numbers.digits();
    return numbers.found;
  }

  private void plates(Pattern pattern, int group) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      String value = matcher.group(group).toUpperCase(Locale.ROOT).replaceAll("[^A-ZĐ0-9]", "");
      found.add(new Found(matcher.start(group), matcher.end(group), MaskKind.PLATE, value));
    }
  }

  private void passports() {
    Matcher matcher = PASSPORT.matcher(text);
    while (matcher.find()) {
      if (after(IDENTITY_WORDS, matcher.start())) {
        found.add(new Found(matcher.start(), matcher.end(), MaskKind.IDENTITY, matcher.group()));
      }
    }
  }

  private void digits() {
    int i = 0;
    while (i < text.length()) {
      if (!taken[i] && begins(i)) {
        int end = number(i);
        if (end > i) {
          i = end;
          continue;
        }
        while (i < text.length() && (isDigit(i) || text.charAt(i) == '+')) {
          i++;
        }
      } else {
        i++;
      }
    }
  }

  private boolean begins(int at) {
    char c = text.charAt(at);
    boolean first = at == 0 || !isDigit(at - 1);
    boolean letterBefore = at > 0 && Character.isLetter(text.charAt(at - 1));
    if (c == '+') {
      return first && isDigit(at + 1);
    }
    if (c == 'o' || c == 'O') {
      return first
          && !letterBefore
          && at + 1 < text.length()
          && "3579821".indexOf(text.charAt(at + 1)) >= 0;
    }
    boolean decimal = at > 1 && ",./".indexOf(text.charAt(at - 1)) >= 0 && isDigit(at - 2);
    return isDigit(at) && first && !decimal;
  }

  /** Tries the stretches that begin here, longest first; returns the end of what was found. */
  private int number(int start) {
    if (startsWith(DAY, start)) {
      return start;
    }
    List<Integer> ends = new ArrayList<>();
    List<String> values = new ArrayList<>();
    StringBuilder digits = new StringBuilder();
    int i = text.charAt(start) == '+' ? start + 1 : start;
    boolean international = i > start;
    while (i < text.length() && digits.length() <= LONGEST) {
      int group = i;
      while (i < text.length()
          && digits.length() <= LONGEST
          && (isDigit(i) || isZeroLetter(i, group))) {
        digits.append(isDigit(i) ? text.charAt(i) : '0');
        i++;
      }
      if (i == group) {
        break;
      }
      ends.add(i);
      values.add(digits.toString());
      i = separator(i, digits.charAt(0) == '0' && digits.length() > 3);
      if (i < 0) {
        break;
      }
    }
    for (int last = ends.size() - 1; last >= 0; last--) {
      int end = ends.get(last);
      MaskKind kind = kind(start, end, values.get(last), international, last + 1);
      if (kind != null) {
        found.add(new Found(start, end, kind, normal(values.get(last), international, kind)));
        return end;
      }
    }
    return start;
  }

  private boolean isZeroLetter(int at, int group) {
    char c = text.charAt(at);
    if (c != 'o' && c != 'O') {
      return false;
    }
    boolean before = at > group && (isDigit(at - 1) || isZeroLetter(at - 1, group));
    boolean after =
        at + 1 < text.length()
            && (isDigit(at + 1)
                || (before && at + 1 - group < 12 && "oO".indexOf(text.charAt(at + 1)) >= 0));
    boolean ends = at + 1 == text.length() || !Character.isLetter(text.charAt(at + 1));
    return (at == group && after) || (before && (after || ends));
  }

  /**
   * The start of the next group behind at most three separating chars, or -1; a number that begins
   * with 0 may be split by stranger signs.
   */
  private int separator(int at, boolean dialled) {
    int i = at;
    String signs = dialled ? " .-–_*,·/()" : " .-–_()";
    while (i < text.length() && i - at < 3 && signs.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    boolean digit =
        i < text.length() && (isDigit(i) || ("oO".indexOf(text.charAt(i)) >= 0 && isDigit(i + 1)));
    return i > at && digit ? i : -1;
  }

  private @Nullable MaskKind kind(
      int start, int end, String digits, boolean international, int groups) {
    if (end < text.length() && isDigit(end)) {
      return null;
    }
    int length = digits.length();
    if (length < 6 || isInstitution(digits)) {
      return null;
    }
    String written = text.substring(start, end);
    boolean amount = GROUPED_AMOUNT.matcher(written).matches() || startsWith(UNIT, end);
    if (length >= 6 && length <= 19 && !amount && !international && groups <= 6) {
      if ((length == 9 || length == 12) && after(IDENTITY_WORDS, start)) {
        return MaskKind.IDENTITY;
      }
      if (length >= 8 && length <= 16 && after(ACCOUNT_WORDS, start)) {
        return MaskKind.ACCOUNT;
      }
    }
    if (isPhone(digits, international, written, groups)
        || (length >= 7
            && length <= 11
            && !amount
            && groups <= 4
            && !(groups > 1 && digits.startsWith("11"))
            && after(PHONE_WORDS, start))) {
      return MaskKind.PHONE;
    }
    if (!international && !amount && length == 12 && digits.charAt(0) == '0' && groups <= 4) {
      return MaskKind.IDENTITY;
    }
    boolean card = length >= 15 && length <= 16 && isLuhn(digits) && groups <= 5;
    boolean unspaced = groups == 1 && length >= 9 && length <= 19 && !digits.endsWith("000");
    return !amount && (card || unspaced) ? MaskKind.ACCOUNT : null;
  }

  private static boolean isInstitution(String digits) {
    return (digits.startsWith("1800") || digits.startsWith("1900")) && digits.length() <= 10;
  }

  private static boolean isPhone(String digits, boolean international, String written, int groups) {
    String national = national(digits, international);
    boolean decimal = groups == 2 && (written.startsWith("0.") || written.startsWith("0,"));
    if (national.matches("0[35789]\\d{8}|01[2689]\\d{8}|02\\d{9}")) {
      return !decimal && groups <= 10;
    }
    int length = digits.length();
    return (international && length >= 8 && length <= 15)
        || (digits.startsWith("00") && length >= 11 && length <= 16 && !decimal);
  }

  private static String normal(String digits, boolean international, MaskKind kind) {
    return kind == MaskKind.PHONE ? national(digits, international) : digits;
  }

  /** The number as dialled at home: 0 for +84, 0084 and 84. */
  private static String national(String digits, boolean international) {
    String rest = null;
    if (digits.startsWith("0084")) {
      rest = digits.substring(4);
    } else if (digits.startsWith("84")
        && (international || digits.length() == 11 || digits.length() == 12)) {
      rest = digits.substring(2);
    }
    if (rest == null || rest.isEmpty()) {
      return digits;
    }
    return rest.startsWith("0") ? rest : "0" + rest;
  }

  private static boolean isLuhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighed = i % 2 == 1 ? digit * 2 : digit;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
  }

  private boolean startsWith(Pattern pattern, int at) {
    return pattern.matcher(text).region(at, text.length()).useTransparentBounds(true).lookingAt();
  }

  private boolean after(Pattern words, int at) {
    return words.matcher(folded.substring(Math.max(0, at - BACK), at)).find();
  }

  private boolean isDigit(int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private static String foldedCharByChar(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      String one = Fold.fold(text.substring(i, i + 1));
      out.append(one.length() == 1 ? one.charAt(0) : text.charAt(i));
    }
    return out.toString();
  }
}
