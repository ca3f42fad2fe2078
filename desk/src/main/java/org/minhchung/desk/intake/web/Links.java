package org.minhchung.desk.intake.web;

import org.minhchung.desk.publishing.PublishedCheck;
import org.minhchung.desk.web.Language;

/** Where things are found. */
final class Links {

  private Links() {}

  static String home(Language language) {
    return "/" + language.tag();
  }

  static String check(Language language, PublishedCheck check) {
    return "/" + language.tag() + "/checks/" + check.slug();
  }
}
