package org.minhchung.desk.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.minhchung.desk.kernel.Accent;

/**
 * The CSS that stands in every page, with the desk's accent colours, and what a browser needs to
 * know to accept it.
 *
 * @param css the exact text between the style tags
 * @param hash SHA-256 of its UTF-8 bytes, Base64, as a policy names it (CSP Level 3, 2.3.1)
 */
record Style(String css, String hash) {

  private static final String SHEET = Resources.text("/assets/desk.css").replace("\n", "");

  static Style of(Accent accent) {
    String css =
        ":root{--accent-light:%s;--accent-dark:%s}".formatted(accent.light(), accent.dark())
            + SHEET;
    byte[] digest = Resources.sha256(css.getBytes(StandardCharsets.UTF_8));
    return new Style(css, "sha256-" + Base64.getEncoder().encodeToString(digest));
  }

  /** The content security policy of every page: nothing from elsewhere, nothing inline but this. */
  String policy() {
    return policy("");
  }

  /** The same behind the sign-in, where a sheet of the desk's own comes beside. */
  String staffPolicy() {
    return policy(" 'self'");
  }

  private String policy(String sheets) {
    return "default-src 'none'; style-src '%s'%s; script-src 'self'; img-src 'self' data:; "
            .formatted(hash, sheets)
        + "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
        + "frame-ancestors 'none'";
  }
}
