package org.minhchung.desk.web;

/**
 * What the layout shows around every page, in the language of the request. Templates read it as
 * {@code frame}; the {@link FrameFilter} puts it on every request.
 *
 * @param path path of the request, without its query
 * @param name the desk's name
 * @param organisation who runs the desk
 * @param controller who controls the organisation, in a sentence
 * @param imprint address for readers; may be empty
 * @param logo data URI, or empty for the program's own sign
 * @param icon data URI of the page's icon
 * @param sample whether everything here is a sample
 * @param style the page's whole CSS, exactly as hashed in the policy
 * @param script address of the page's script
 */
public record Frame(
    Language language,
    String path,
    String name,
    String organisation,
    String controller,
    String imprint,
    String logo,
    String icon,
    boolean sample,
    String style,
    String script) {

  /** Name of the request attribute and of the template variable. */
  public static final String NAME = "frame";

  /** Two letters: prefix of every path of this language and key of its texts. */
  public String lang() {
    return language.tag();
  }

  /** This page in the other language; for what has no language in its path, the front page. */
  public String otherPath() {
    String staff = path.startsWith(Language.STAFF + "/") ? Language.STAFF : "";
    String prefix = staff + "/" + language.tag();
    boolean spoken = path.equals(prefix) || path.startsWith(prefix + "/");
    return staff + "/" + language.other().tag() + (spoken ? path.substring(prefix.length()) : "");
  }

  /** The same for a page without an address of its own, such as an error: nothing is repeated. */
  Frame withoutPath() {
    return new Frame(
        language, "/", name, organisation, controller, imprint, logo, icon, sample, style, script);
  }
}
