package org.minhchung.desk.verification;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.claims.ClaimText;

/**
 * What a row needs to be taken: a claim, an address, a publisher, a rating, and a date that has
 * been. A pure function of the row and the day.
 */
final class RowRules {

  private static final int MAX_RATING = 500;
  private static final int MAX_NAME = 300;
  private static final int MAX_TITLE = 1_000;
  private static final Pattern ENTITY = Pattern.compile("&#?[A-Za-z0-9]+;?");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\s\\u00A0]+");
  private static final char REPLACEMENT = '\uFFFD';

  private final Claimants claimants;
  private final LocalDate today;

  /**
   * @param today in UTC; a review may be dated one day later, where the day began earlier
   */
  RowRules(Claimants claimants, LocalDate today) {
    this.claimants = claimants;
    this.today = today;
  }

  RowVerdict judge(RawReview raw) {
    List<String> values =
        List.of(
            raw.claim(),
            raw.publisher(),
            raw.site(),
            raw.url(),
            raw.title(),
            raw.rating(),
            raw.claimant(),
            raw.reviewDate(),
            raw.language());
    if (values.stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
      return refused(RowFault.NUL);
    }
    Optional<String> broken = values.stream().filter(RowRules::broken).findFirst();
    if (broken.isPresent()) {
      return new RowVerdict.Refused(RowFault.BROKEN_CHARACTERS, broken.get());
    }
    String claim = tidy(raw.claim());
    if (claim.isEmpty()) {
      return refused(RowFault.NO_CLAIM);
    }
    if (length(claim) > ClaimText.MAX_CODE_POINTS) {
      return new RowVerdict.Refused(RowFault.CLAIM_TOO_LONG, claim);
    }
    if (raw.url().isBlank()) {
      return refused(RowFault.NO_ADDRESS);
    }
    Optional<ReviewUrl> url = ReviewUrl.of(raw.url().strip());
    if (url.isEmpty()) {
      return new RowVerdict.Refused(RowFault.BAD_ADDRESS, raw.url());
    }
    if (url.get().personal()) {
      // The address is not repeated: it may be a person's.
      return new RowVerdict.Refused(RowFault.PERSONAL_PAGE, url.get().site());
    }
    return withAddress(raw, claim, url.get());
  }

  private RowVerdict withAddress(RawReview raw, String claim, ReviewUrl url) {
    String rating = tidy(raw.rating());
    String publisher = tidy(raw.publisher());
    if (publisher.isEmpty() && raw.site().isBlank()) {
      return refused(RowFault.NO_PUBLISHER);
    }
    if (rating.isEmpty()) {
      return refused(RowFault.NO_RATING);
    }
    String title = tidy(raw.title());
    if (length(rating) > MAX_RATING || length(publisher) > MAX_NAME || length(title) > MAX_TITLE) {
      return new RowVerdict.Refused(
          RowFault.FIELD_TOO_LONG,
          length(rating) > MAX_RATING ? rating : length(publisher) > MAX_NAME ? publisher : title);
    }
    Optional<LocalDate> day = ReviewDay.of(raw.reviewDate());
    if (day.filter(today.plusDays(1)::isBefore).isPresent()) {
      return new RowVerdict.Refused(RowFault.FUTURE_DATE, raw.reviewDate());
    }
    String site = SiteName.of(raw.site()).orElse(url.site());
    Optional<String> claimant = claimants.keep(tidy(raw.claimant()));
    return taken(raw, new ClaimText(claim), url, site, publisher, title, rating, day, claimant);
  }

  private static RowVerdict taken(
      RawReview raw,
      ClaimText claim,
      ReviewUrl url,
      String site,
      String publisher,
      String title,
      String rating,
      Optional<LocalDate> day,
      Optional<String> claimant) {
    String language = LanguageTag.of(raw.language(), claim.value());
    @Nullable LocalDate reviewedOn = day.orElse(null);
    @Nullable String named = claimant.orElse(null);
    var review =
        new FoundReview(
            ReviewKey.of(site, url.canonical(), language, claim.value()),
            claim,
            publisher.isEmpty() ? site : publisher,
            site,
            url.shown(),
            title,
            rating,
            reviewedOn,
            language,
            named);
    return new RowVerdict.Taken(
        review,
        !raw.claimant().isBlank() && claimant.isEmpty(),
        !raw.reviewDate().isBlank() && day.isEmpty());
  }

  /** Unicode NFC, on one line, entities of HTML decoded (twice encoded ones, too). */
  private static String tidy(String value) {
    String plain = value;
    for (int round = 0; round < 2 && ENTITY.matcher(plain).find(); round++) {
      plain = Parser.unescapeEntities(plain, false);
    }
    return Normalizer.normalize(CONTROL.matcher(plain).replaceAll(" "), Normalizer.Form.NFC)
        .strip();
  }

  /** The mark of bytes that were no UTF-8 once, or half of a pair of surrogates. */
  private static boolean broken(String value) {
    return value.indexOf(REPLACEMENT) >= 0
        || value
            .codePoints()
            .anyMatch(point -> point <= 0xFFFF && Character.isSurrogate((char) point));
  }

  private static int length(String value) {
    return value.codePointCount(0, value.length());
  }

  private static RowVerdict refused(RowFault fault) {
    return new RowVerdict.Refused(fault, "");
  }
}
