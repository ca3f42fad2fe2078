package org.minhchung.desk.intake.web;

import org.minhchung.desk.intake.WayBack;
import org.minhchung.desk.publishing.PublishedCheck;
import org.minhchung.desk.web.Language;

/** Where things are found. */
final class Links {

  private Links() {}

  static String home(Language language) {
    return "/" + language.tag();
  }

  /** The private link: what follows the {@code #} stays in the browser. */
  static String back(Language language, WayBack back) {
    return back(language) + "#" + back.link();
  }

  static String back(Language language) {
    return "/" + language.tag() + "/back";
  }

  static String check(Language language, PublishedCheck check) {
    return "/" + language.tag() + "/checks/" + check.slug();
  }
}
