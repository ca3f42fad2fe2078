package org.minhchung.desk.intake.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.minhchung.desk.intake.KeyMaking;
import org.minhchung.desk.intake.ProgramKey;
import org.minhchung.desk.kernel.Actor;
import org.minhchung.desk.kernel.Right;
import org.minhchung.desk.web.Frame;
import org.minhchung.desk.web.Language;
import org.minhchung.desk.web.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Keys of programs: made, shown once, revoked. */
@Controller
@Hidden
class ProgramPages {

  private final KeyMaking keys;

  ProgramPages(KeyMaking keys) {
    this.keys = keys;
  }

  @GetMapping("/desk/{lang:vi|en}/programs")
  @Needs(Right.KEEP_PROGRAM_KEYS)
  ModelAndView programs(@RequestAttribute(Frame.NAME) Frame frame) {
    return page(frame.language(), "", "");
  }

  @PostMapping("/desk/{lang:vi|en}/programs")
  @Needs(Right.KEEP_PROGRAM_KEYS)
  ModelAndView make(
      @RequestAttribute(Frame.NAME) Frame frame,
      Actor actor,
      @RequestParam(defaultValue = "") String name,
      HttpServletResponse response) {
    if (name.isBlank() || name.strip().length() > ProgramKey.MAX_NAME) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return page(frame.language(), "intake.programs.name-refused", "");
    }
    return page(frame.language(), "", keys.make(name, actor));
  }

  @PostMapping("/desk/{lang:vi|en}/programs/revoke")
  @Needs(Right.KEEP_PROGRAM_KEYS)
  String revoke(@RequestAttribute(Frame.NAME) Frame frame, Actor actor, @RequestParam String key) {
    keys.revoke(key, actor);
    return "redirect:/desk/" + frame.lang() + "/programs";
  }

  private ModelAndView page(Language language, String problemKey, String secret) {
    return new ModelAndView(
        "intake/programs",
        Map.of(
            "page",
            new ProgramsPage(
                problemKey, secret, keys.all().stream().map(it -> key(it, language)).toList())));
  }

  private static Key key(ProgramKey key, Language language) {
    return new Key(
        key.id(),
        key.name(),
        language.day(key.madeOn()),
        key.revokedOn() == null ? "" : language.day(key.revokedOn()));
  }

  /**
   * All keys.
   *
   * @param problemKey key of what went wrong, or empty
   * @param secret of the key made just now, or empty
   */
  public record ProgramsPage(String problemKey, String secret, List<Key> keys) {}

  /**
   * One key.
   *
   * @param revokedOn empty while it counts
   */
  public record Key(String id, String name, String madeOn, String revokedOn) {}
}
