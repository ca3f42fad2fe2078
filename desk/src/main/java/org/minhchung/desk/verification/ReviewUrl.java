package org.minhchung.desk.verification;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a review stands: http or https, with a host.
 *
 * @param shown the address a reader follows, as the file gives it
 * @param site the host without {@code www.}
 * @param canonical what makes two addresses one: without scheme, {@code www.}, port, fragment,
 *     slash at the end, and the parameters of campaigns
 */
record ReviewUrl(String shown, String site, String canonical) {

  static final int MAX_LENGTH = 2_048;

  /** Where persons post. A review there has no page of its own, and no such address is kept. */
  private static final Set<String> POSTS =
      Set.of(
          "facebook.com",
          "fb.com",
          "fb.watch",
          "instagram.com",
          "threads.net",
          "threads.com",
          "tiktok.com",
          "twitter.com",
          "x.com",
          "t.co",
          "t.me",
          "telegram.me",
          "zalo.me",
          "vk.com",
          "weibo.com",
          "bsky.app",
          "linkedin.com",
          "reddit.com");

  private static final Pattern CAMPAIGN =
      Pattern.compile("(utm_[a-z]+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|zarsrc)=.*");

  /** Reads an address; empty if it is none that a reader can follow. */
  static Optional<ReviewUrl> of(String written) {
    if (written.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      var uri = new URI(written.replace(" ", "%20").replace("|", "%7C"));
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      if (!scheme.equals("http") && !scheme.equals("https") || uri.getRawUserInfo() != null) {
        return Optional.empty();
      }
      return host(uri)
          .flatMap(SiteName::of)
          .map(site -> new ReviewUrl(uri.toString(), site, canonical(uri, site)));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Whether it is an address on a network where persons post. */
  boolean personal() {
    return POSTS.stream().anyMatch(post -> site.equals(post) || site.endsWith("." + post));
  }

  /** {@link URI} gives no host for names outside ASCII, though it reads them. */
  private static Optional<String> host(URI uri) {
    String authority = uri.getHost() == null ? uri.getRawAuthority() : uri.getHost();
    return Optional.ofNullable(authority).map(name -> name.replaceFirst(":\\d*$", ""));
  }

  private static String canonical(URI uri, String site) {
    String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceFirst("/+$", "");
    String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    String kept =
        Arrays.stream(query.split("&"))
            .filter(part -> !part.isEmpty() && !CAMPAIGN.matcher(part).matches())
            .collect(Collectors.joining("&"));
    return site + path + (kept.isEmpty() ? "" : "?" + kept);
  }
}
