package org.minhchung.desk.publishing.web;

import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.minhchung.desk.kernel.DeskProfile;
import org.minhchung.desk.kernel.DeskProfiles;
import org.minhchung.desk.matching.Matching;
import org.minhchung.desk.publishing.Publications;
import org.minhchung.desk.publishing.PublishedCheck;
import org.minhchung.desk.web.Language;
import org.minhchung.engine.text.Fold;

/**
 * Finds the desk's own checks for a client of the Fact Check Tools API.
 *
 * <p>What may be found for a query: the checks of the claims that matching finds near it, most
 * probable first, then those among the newest {@value #NEWEST} whose claim or title has every word
 * of the query, latest first. Without a query: all, latest first. The same records give the same
 * list; a page token is a place in it, so a check published between two pages can move the next by
 * one.
 */
final class ClaimsSearch {

  /** How far back words alone are looked for. */
  private static final int NEWEST = 500;

  /** How many checks one request may look at before it hands out a token and lets others on. */
  private static final int MOST_LOOKED_AT = 2_000;

  private static final int AT_ONCE = 200;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Publications publications;
  private final Matching matching;
  private final DeskProfiles profiles;
  private final InstantSource clock;

  /**
   * What may be found, in order: at most {@code limit} from {@code offset} on; fewer at the end.
   */
  private interface Shelf {
    List<PublishedCheck> from(int offset, int limit);
  }

  ClaimsSearch(
      Publications publications, Matching matching, DeskProfiles profiles, InstantSource clock) {
    this.publications = publications;
    this.matching = matching;
    this.profiles = profiles;
    this.clock = clock;
  }

  /**
   * One page of what is asked for.
   *
   * @param home the address the desk is known by, without a slash at the end
   */
  FoundClaims find(SearchRequest request, URI home) {
    Optional<DeskProfile> desk = profiles.current();
    if (desk.isEmpty() || (!request.site().isEmpty() && !request.site().equals(site(home)))) {
      return new FoundClaims(List.of(), "");
    }
    Shelf shelf = request.query().isEmpty() ? publications::latest : shelf(near(request.query()));
    return page(request, shelf, desk.get(), home);
  }

  private FoundClaims page(SearchRequest request, Shelf shelf, DeskProfile desk, URI home) {
    List<FoundClaims.FoundClaim> page = new ArrayList<>();
    int toSkip = request.skip();
    int at = request.position();
    while (at - request.position() < MOST_LOOKED_AT) {
      List<PublishedCheck> some = shelf.from(at, AT_ONCE);
      for (PublishedCheck check : some) {
        if (wanted(check, request)) {
          if (page.size() == request.pageSize()) {
            return new FoundClaims(page, request.token(at, 0));
          }
          if (toSkip > 0) {
            toSkip--;
          } else {
            page.add(found(check, request, desk, home));
          }
        }
        at++;
      }
      if (some.size() < AT_ONCE) {
        return new FoundClaims(page, "");
      }
    }
    return new FoundClaims(page, request.token(at, toSkip));
  }

  private static Shelf shelf(List<PublishedCheck> checks) {
    return (offset, limit) ->
        offset >= checks.size()
            ? List.of()
            : checks.subList(offset, Math.min(checks.size(), offset + limit));
  }

  private List<PublishedCheck> near(String query) {
    Map<String, PublishedCheck> found = new LinkedHashMap<>();
    matching.near(query).stream()
        .map(publications::checkOf)
        .flatMap(Optional::stream)
        .forEach(check -> found.putIfAbsent(check.id(), check));
    Set<String> words = words(query);
    if (!words.isEmpty()) {
      publications.latest(0, NEWEST).stream()
          .filter(check -> words(said(check)).containsAll(words))
          .forEach(check -> found.putIfAbsent(check.id(), check));
    }
    return List.copyOf(found.values());
  }

  private static String said(PublishedCheck check) {
    StringBuilder said = new StringBuilder(String.join(" ", check.claim().values()));
    check.texts().values().forEach(texts -> said.append(' ').append(texts.title()));
    return said.toString();
  }

  private static Set<String> words(String text) {
    return BETWEEN_WORDS
        .splitAsStream(Fold.fold(text))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }

  private boolean wanted(PublishedCheck check, SearchRequest request) {
    boolean spoken =
        request.language().isEmpty()
            || check.texts().keySet().stream().anyMatch(of -> speaks(of, request.language()));
    return spoken
        && (request.maxAgeDays() == 0
            || !check.checkedAt().isBefore(today().minusDays(request.maxAgeDays())));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private FoundClaims.FoundClaim found(
      PublishedCheck check, SearchRequest request, DeskProfile desk, URI home) {
    List<FoundClaims.Review> reviews =
        new TreeMap<>(check.texts())
            .keySet().stream()
                .filter(of -> request.language().isEmpty() || speaks(of, request.language()))
                .map(language -> review(check, language, desk, home))
                .toList();
    String wanted = request.language().isEmpty() ? "vi" : request.language();
    return new FoundClaims.FoundClaim(in(check.claim(), wanted), reviews);
  }

  private static FoundClaims.Review review(
      PublishedCheck check, String language, DeskProfile desk, URI home) {
    PublishedCheck.Texts texts = Objects.requireNonNull(check.texts().get(language));
    // There is a page for each language the program speaks; another language stands on both.
    Language page = Language.of(Locale.forLanguageTag(language));
    return new FoundClaims.Review(
        new FoundClaims.Publisher(in(desk.names(), language), site(home)),
        home + CheckPages.path(page, check.slug(), check.version(), true),
        texts.title(),
        check.checkedAt() + "T00:00:00Z",
        in(check.grade().labels(), language),
        language);
  }

  private static String in(Map<String, String> texts, String language) {
    return texts.getOrDefault(PublishedCheck.languageFor(texts, language), "");
  }

  private static boolean speaks(String language, String primary) {
    return language.equals(primary) || language.startsWith(primary + "-");
  }

  private static String site(URI home) {
    String host = Objects.requireNonNullElse(home.getHost(), "").toLowerCase(Locale.ROOT);
    return host.startsWith("www.") ? host.substring(4) : host;
  }
}
