package org.minhchung.engine.text;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the lines that forwarding and chat exports add: <i>Fwd:</i>, <i>Chuyển tiếp từ …</i>,
 * <i>[12/08/2026, 21:03] …:</i>. Every pattern is bounded and tried at most twice per line.
 */
final class Headers {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final String NAME = "(?:[^:\\n]{1,40}:(?=[ \\n]|\\z))";
  private static final String DAY = "\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{2,4}";
  private static final String HOUR = "\\d{1,2}[:h]\\d{2}(?::\\d{2})?(?: ?[AP]M)?";

  private static final Pattern STAMP =
      Pattern.compile(
          "(?:\\[(?:"
              + DAY
              + ",? ?"
              + HOUR
              + "|"
              + HOUR
              + ",? ?(?:"
              + DAY
              + ")?)\\](?: ?"
              + NAME
              + ")?"
              + "|(?:"
              + DAY
              + ",? "
              + HOUR
              + "|"
              + HOUR
              + ",? "
              + DAY
              + ") ?[-–—] "
              + NAME
              + "|(?:"
              + DAY
              + ",? "
              + HOUR
              + "|"
              + HOUR
              + ",? "
              + DAY
              + ")(?=\\n|\\z))",
          FLAGS);

  private static final Pattern FORWARDED =
      Pattern.compile(
          "[\\[(<>\\-–—*_ ]{0,12}(?:(?:fwd?|tr) ?:|fw(?= )|"
              + "(?:begin )?forwarded message(?: from [^:\\n]{1,40})?[:\\])]?|forwarded(?: many times| as received| from [^:\\n]{1,40})?(?=[:\\])\\n]|\\z)[:\\])]?|"
              + "(?:tin nhắn |tin |nội dung )?(?:đã |được |da |duoc )?(?:chuyển tiếp|chuyen tiep)(?: nhiều lần| nhieu lan)?(?: từ| tu)(?: [^:\\]\\n]{1,40})?(?=[:\\]\\n]|\\z)[:\\]]?|"
              + "(?:tin nhắn |tin nhan )?(?:đã |được |da |duoc )(?:chuyển tiếp|chuyen tiep)(?: nhiều lần| nhieu lan)?(?=[:\\]\\n]|\\z)[:\\]]?|"
              + "(?:tin nhắn |tin nhan )?(?:chuyển tiếp|chuyen tiep)(?=[:\\]\\n]|\\z)[:\\]]?)[\\-–—* ]{0,12}",
          FLAGS);

  private static final Pattern MAIL_LINE =
      Pattern.compile(
          "(?:from|to|cc|date|sent|từ|đến|gửi lúc|người gửi|người nhận|ngày gửi) ?: [^\\n]{0,120}",
          FLAGS);

  private static final Pattern MAIL_LABEL =
      Pattern.compile("(?:subject|chủ đề|tiêu đề) ?: ", FLAGS);

  private Headers() {}

  /** Marks in {@code header} the chars of headers. */
  static void mark(String tidied, boolean[] header) {
    int line = 0;
    boolean forwarded = false;
    while (line < tidied.length()) {
      int end = tidied.indexOf('\n', line);
      end = end < 0 ? tidied.length() : end;
      int at = quoted(tidied, line, end);
      for (int i = 0; i < 3; i++) {
        int stamp = end(STAMP, tidied, at, end);
        int forward = end(FORWARDED, tidied, Math.max(at, stamp), end);
        int mail =
            forwarded
                ? Math.max(end(MAIL_LINE, tidied, at, end), end(MAIL_LABEL, tidied, at, end))
                : at;
        forwarded |= forward > Math.max(at, stamp);
        int to = Math.max(mail, Math.max(stamp, forward));
        if (to <= at) {
          break;
        }
        Arrays.fill(header, at, to, true);
        at = quoted(tidied, to, end);
      }
      line = end + 1;
    }
  }

  private static int quoted(String text, int from, int end) {
    int at = from;
    while (at < end
        && (text.charAt(at) == '>' || text.charAt(at) == ' ' || text.charAt(at) == '-')) {
      at++;
    }
    return at;
  }

  private static int end(Pattern pattern, String text, int from, int to) {
    Matcher matcher = pattern.matcher(text).region(from, to).useAnchoringBounds(false);
    return matcher.lookingAt() ? matcher.end() : from;
  }
}
