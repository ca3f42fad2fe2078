package org.minhchung.desk.web;

import org.minhchung.desk.kernel.Accent;

/** Files a page fetches by themselves; their address changes with their bytes. */
final class Assets {

  private final Asset script = Asset.of("desk", "js", Resources.text("/assets/desk.js"));

  private final Asset staffScript = Asset.of("staff", "js", Resources.text("/assets/staff.js"));
  private final Asset staffSheet = Asset.of("staff", "css", Resources.text("/assets/staff.css"));

  Asset script() {
    return script;
  }

  /** What makes the pages behind the sign-in nicer, beside {@link #script}. */
  Asset staffScript() {
    return staffScript;
  }

  /** How the pages behind the sign-in look, beside what stands in every page. */
  Asset staffSheet() {
    return staffSheet;
  }

  /** A speech bubble that holds a tick, in the desk's colour. */
  static String icon(Accent accent) {
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" \
    rx="8" fill="%s"/><path d="M7 9.5a3 3 0 0 1 3-3h12a3 3 0 0 1 3 3v8a3 3 0 0 1-3 3h-6.5L10 \
    25.5v-5a3 3 0 0 1-3-3z" fill="#fff"/><path d="m11.8 13.6 3 3 5.6-6" fill="none" stroke="%s" \
    stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/></svg>"""
        .formatted(accent.light(), accent.light());
  }

  /**
   * A file and its address.
   *
   * @param path holds a fingerprint of the text, so that a browser may keep it for ever
   */
  record Asset(String path, String text) {
    static Asset of(String name, String ending, String text) {
      return new Asset(
          "/assets/%s-%s.%s".formatted(name, Resources.fingerprint(text), ending), text);
    }
  }
}
