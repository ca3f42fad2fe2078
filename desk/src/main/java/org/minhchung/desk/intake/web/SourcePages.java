package org.minhchung.desk.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.intake.SourceId;
import org.minhchung.desk.intake.SourceKeeping;
import org.minhchung.desk.intake.SourceKeeping.Outcome;
import org.minhchung.desk.intake.SourceRefusal;
import org.minhchung.desk.kernel.Actor;
import org.minhchung.desk.kernel.Right;
import org.minhchung.desk.web.Language;
import org.minhchung.desk.web.Needs;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the desk watches: the public list, and where the staff keeps it. */
@Controller
class SourcePages {

  private static final String DESK = "/desk/{language:vi|en}/sources";

  private final SourceKeeping keeping;
  private final SourceWords words;

  SourcePages(SourceKeeping keeping, SourceWords words) {
    this.keeping = keeping;
    this.words = words;
  }

  @GetMapping("/{language:vi|en}/sources")
  String list(@PathVariable String language, Model model, HttpServletResponse response) {
    model.addAttribute("page", words.page(spoken(language)));
    response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=60");
    return "intake/sources";
  }

  @Needs(Right.KEEP_SOURCES)
  @GetMapping(DESK)
  String look(@PathVariable String language, Model model) {
    return desk(language, model, null, false);
  }

  @Needs(Right.KEEP_SOURCES)
  @PostMapping(DESK)
  String add(
      @PathVariable String language,
      Actor actor,
      Model model,
      @RequestParam String address,
      @RequestParam String why) {
    return told(language, model, keeping.add(actor, address, why), "intake.source.done.added");
  }

  @Needs(Right.KEEP_SOURCES)
  @PostMapping(DESK + "/end")
  String end(
      @PathVariable String language,
      Actor actor,
      Model model,
      @RequestParam String source,
      @RequestParam String why) {
    SourceId id;
    try {
      id = new SourceId(source);
    } catch (IllegalArgumentException unreadable) {
      return desk(language, model, SourceRefusal.NOT_WATCHED.key(), true);
    }
    return told(language, model, keeping.end(actor, id, why), "intake.source.done.ended");
  }

  private String told(String language, Model model, Outcome outcome, String done) {
    return switch (outcome) {
      case Outcome.Done _ -> desk(language, model, done, false);
      case Outcome.Refused refused -> desk(language, model, refused.why().key(), true);
    };
  }

  private String desk(String language, Model model, @Nullable String told, boolean refused) {
    model.addAttribute("page", words.page(spoken(language)));
    model.addAttribute("told", told);
    model.addAttribute("refused", refused);
    return "intake/sources-desk";
  }

  private static Language spoken(String language) {
    return Language.valueOf(language.toUpperCase(Locale.ROOT));
  }
}
