package org.minhchung.desk.verification;

import java.text.Normalizer;
import java.util.Locale;
import org.minhchung.desk.fetch.WebAddress;

/**
 * Somebody in the register: a publisher, or who controls one. Never a private person: an office is
 * named as the imprint or the public list of companies names it.
 *
 * @param name what it is called in public; NFC, one line, 1 to {@value #MAX_NAME} code points
 * @param site its host, without {@code www.}; empty only for who publishes nothing
 * @param imprint the public page that says who it is
 */
public record Party(PartyId id, Kind kind, String name, String site, WebAddress imprint) {

  public static final int MAX_NAME = 200;

  /** What it is. */
  public enum Kind {
    /** Publishes, and says in an imprint who it is. */
    PUBLISHER,
    /** Controls publishers and publishes nothing itself. */
    ORGANISATION,
    /** A person in a public role: the director an imprint names, the holder of an office. */
    OFFICE;

    /** In rows, forms and keys of sentences. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @throws IllegalArgumentException if the name is empty or too long, a publisher has no site, or
   *     site or imprint is where persons post
   */
  public Party {
    name = Normalizer.normalize(name, Normalizer.Form.NFC).replaceAll("\\s+", " ").strip();
    int length = name.codePointCount(0, name.length());
    if (length == 0 || length > MAX_NAME) {
      throw new IllegalArgumentException(
          "a name must have 1 to %d code points, had %d".formatted(MAX_NAME, length));
    }
    if (site.isEmpty() && kind == Kind.PUBLISHER) {
      throw new IllegalArgumentException("a publisher has a site");
    }
    if (PublisherSite.personal(site) || PublisherSite.personal(imprint.host())) {
      throw new IllegalArgumentException("where persons post is nobody's site or imprint");
    }
  }
}
