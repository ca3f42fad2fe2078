package org.minhchung.desk.verification;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The external reviews as a list to leaf through. */
public interface ReviewPages {

  /**
   * One page, newest review first, undated ones last, ties by id: the same records give the same
   * page.
   *
   * @param offset how many to pass over, 0 or more
   * @param limit 1 to 1,000
   */
  List<ExternalReview> page(Filter filter, int offset, int limit);

  /**
   * What a page is narrowed to; null narrows nothing.
   *
   * @param site the publisher's host, lower case, without {@code www.}
   * @param language BCP 47; region and script are ignored
   * @param since the oldest day of review that still counts; undated reviews then do not
   */
  record Filter(@Nullable String site, @Nullable String language, @Nullable LocalDate since) {

    public static final Filter NONE = new Filter(null, null, null);

    public Filter {
      site = site == null || site.isBlank() ? null : SiteName.of(site).orElse(site);
      language = language == null || language.isBlank() ? null : LanguageTag.primary(language);
    }

    /** As the Fact Check Tools API asks: at most so many days old on a day. */
    public static Filter of(
        @Nullable String site, @Nullable String language, int maxAgeDays, LocalDate today) {
      return new Filter(site, language, maxAgeDays <= 0 ? null : today.minusDays(maxAgeDays));
    }
  }
}
