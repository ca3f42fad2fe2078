package org.minhchung.desk.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.kernel.Accent;
import org.minhchung.desk.kernel.DeskProfile;
import org.minhchung.desk.kernel.DeskProfiles;
import org.springframework.context.MessageSource;

/**
 * The desk as its pages show it. Reads the profile again after {@value #SECONDS} seconds, so that a
 * page does not cost a query. Thread-safe.
 */
final class Site {

  static final int SECONDS = 5;

  /** What a page wears before anybody has set the desk up. */
  private static final Accent UNSET = new Accent("#0b5a6b", "#79c8d8");

  private final DeskProfiles profiles;
  private final MessageSource sentences;
  private final InstantSource clock;
  private final Assets assets;
  private volatile @Nullable Seen seen;

  Site(DeskProfiles profiles, MessageSource sentences, InstantSource clock, Assets assets) {
    this.profiles = profiles;
    this.sentences = sentences;
    this.clock = clock;
    this.assets = assets;
  }

  /**
   * @param path path of the request, without its query
   */
  Frame frame(Language language, String path) {
    Seen now = seen();
    Optional<DeskProfile> profile = now.profile();
    return new Frame(
        language,
        path,
        profile
            .map(desk -> in(language, desk.names()))
            .filter(name -> !name.isEmpty())
            .orElseGet(() -> unnamed(language)),
        profile.map(desk -> in(language, desk.organisations())).orElse(""),
        profile.map(desk -> in(language, desk.controllers())).orElse(""),
        profile.map(desk -> in(language, desk.imprints())).orElse(""),
        profile.map(DeskProfile::logo).orElse(""),
        now.icon(),
        profile.map(DeskProfile::sample).orElse(false),
        now.style().css(),
        assets.script().path());
  }

  /**
   * @param path path of the request, without its query
   */
  String policy(String path) {
    Style style = seen().style();
    return path.startsWith(Language.STAFF + "/") ? style.staffPolicy() : style.policy();
  }

  Accent accent() {
    return seen().accent();
  }

  private Seen seen() {
    Instant now = clock.instant();
    Seen before = seen;
    if (before != null && now.isBefore(before.until())) {
      return before;
    }
    Optional<DeskProfile> profile = profiles.current();
    Accent accent = profile.map(DeskProfile::accent).orElse(UNSET);
    Style style = before != null && before.accent().equals(accent) ? before.style() : null;
    Seen fresh =
        new Seen(
            profile,
            accent,
            style == null ? Style.of(accent) : style,
            dataUri(Assets.icon(accent)),
            now.plus(Duration.ofSeconds(SECONDS)));
    seen = fresh;
    return fresh;
  }

  private String unnamed(Language language) {
    return sentences.getMessage("web.desk-unnamed", null, language.locale());
  }

  private static String in(Language language, Map<String, String> texts) {
    String text = texts.get(language.tag());
    return text != null ? text : texts.getOrDefault(Language.VI.tag(), "");
  }

  private static String dataUri(String svg) {
    return "data:image/svg+xml;base64,"
        + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
  }

  /** One reading of the profile and what was made of it. */
  private record Seen(
      Optional<DeskProfile> profile, Accent accent, Style style, String icon, Instant until) {}
}
