package org.minhchung.desk.publishing.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parameters of {@code claims:search}, read and bounded.
 *
 * @param query empty if only a publisher is asked for
 * @param language primary subtag, lower case; empty for any
 * @param site host without {@code www.}, lower case; empty for any
 * @param maxAgeDays 0 for any age
 * @param pageSize 1 to {@value #MOST}
 * @param position where in the list of what may be found to go on; from the page token
 * @param skip how many results to leave out
 */
record SearchRequest(
    String query,
    String language,
    String site,
    int maxAgeDays,
    int pageSize,
    int position,
    int skip) {

  static final int MOST = 100;
  private static final int USUAL = 10;
  private static final int LONGEST_QUERY = 2_000;
  private static final int FARTHEST = 1_000_000;

  /** BCP 47 as clients send it; the region is not looked at. */
  private static final Pattern LANGUAGE = Pattern.compile("([A-Za-z]{2,3})([-_][A-Za-z0-9]{1,8})*");

  private static final Pattern TOKEN =
      Pattern.compile("1\\.([0-9]{1,7})\\.([0-9]{1,7})\\.([0-9a-f]{16})");

  /** A parameter that cannot be answered, in words for whoever wrote the client. */
  static final class Bad extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String sentence;

    Bad(String sentence) {
      super(sentence);
      this.sentence = sentence;
    }

    String sentence() {
      return sentence;
    }
  }

  /**
   * Reads the parameters; unknown ones are left alone, as clients of Google's service send more.
   *
   * @throws Bad if one is missing, malformed or out of its range
   */
  static SearchRequest of(Map<String, String> parameters) {
    String query = parameters.getOrDefault("query", "").strip();
    String site = site(parameters.getOrDefault("reviewPublisherSiteFilter", ""));
    if (query.isEmpty() && site.isEmpty()) {
      throw new Bad("query is required unless reviewPublisherSiteFilter is given");
    }
    if (query.codePointCount(0, query.length()) > LONGEST_QUERY) {
      throw new Bad("query must have at most %d characters".formatted(LONGEST_QUERY));
    }
    String token = parameters.getOrDefault("pageToken", "");
    int offset = number(parameters, "offset");
    if (!token.isEmpty() && parameters.containsKey("offset")) {
      throw new Bad("offset may only be given without pageToken");
    }
    int size = number(parameters, "pageSize");
    SearchRequest first =
        new SearchRequest(
            query,
            language(parameters.getOrDefault("languageCode", "")),
            site,
            number(parameters, "maxAgeDays"),
            size == 0 ? USUAL : Math.min(size, MOST),
            0,
            offset);
    return token.isEmpty() ? first : first.continued(token);
  }

  /** The token that goes on at a position with the same question. */
  String token(int next, int stillToSkip) {
    String text = "1.%d.%d.%s".formatted(next, stillToSkip, fingerprint());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }

  private SearchRequest continued(String token) {
    String text;
    try {
      text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
    } catch (IllegalArgumentException _) {
      throw new Bad("pageToken is not one of ours");
    }
    Matcher parts = TOKEN.matcher(text);
    if (!parts.matches() || !parts.group(3).equals(fingerprint())) {
      throw new Bad("pageToken does not belong to this search");
    }
    return new SearchRequest(
        query,
        language,
        site,
        maxAgeDays,
        pageSize,
        bounded("pageToken", Integer.parseInt(parts.group(1))),
        bounded("pageToken", Integer.parseInt(parts.group(2))));
  }

  /** Holds a token to its question: another question has another list. */
  private String fingerprint() {
    String question = String.join("\n", query, language, site, Integer.toString(maxAgeDays));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(question.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String language(String code) {
    if (code.isEmpty()) {
      return "";
    }
    Matcher parts = LANGUAGE.matcher(code);
    if (!parts.matches()) {
      throw new Bad("languageCode must be BCP-47, such as en-US");
    }
    return parts.group(1).toLowerCase(Locale.ROOT);
  }

  private static String site(String filter) {
    String host = filter.strip().toLowerCase(Locale.ROOT);
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  private static int number(Map<String, String> parameters, String name) {
    String text = parameters.getOrDefault(name, "0");
    if (!text.matches("[0-9]{1,9}")) {
      throw new Bad("%s must be a whole number that is not negative".formatted(name));
    }
    return bounded(name, Integer.parseInt(text));
  }

  private static int bounded(String name, int number) {
    if (number > FARTHEST) {
      throw new Bad("%s must be at most %d".formatted(name, FARTHEST));
    }
    return number;
  }
}
