package org.minhchung.desk.people.web;

import java.util.Optional;
import org.minhchung.desk.people.PersonName;
import org.minhchung.desk.web.Frame;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** What several of these pages do. */
final class Pages {

  private Pages() {}

  /**
   * Sends on to a page behind the sign-in, to be fetched.
   *
   * @param path below {@code /desk/<language>}
   */
  static ModelAndView to(Frame frame, String path) {
    var there = new RedirectView("/desk/" + frame.lang() + path);
    there.setHttp10Compatible(false);
    there.setExposeModelAttributes(false);
    return new ModelAndView(there);
  }

  /** What was typed as a name, if it can be one. */
  static Optional<PersonName> name(String typed) {
    try {
      return Optional.of(new PersonName(typed));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
