package org.minhchung.desk.verification.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Locale;
import org.minhchung.desk.verification.Party;
import org.minhchung.desk.verification.PartyId;
import org.minhchung.desk.verification.PublicRegister;
import org.minhchung.desk.verification.PublisherRegister;
import org.minhchung.desk.web.Language;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The register as everybody reads it. */
@Controller
class PublisherPages {

  static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

  private final PublicRegister register;
  private final MessageSource sentences;
  private final InstantSource clock;

  PublisherPages(PublicRegister register, MessageSource sentences, InstantSource clock) {
    this.register = register;
    this.sentences = sentences;
    this.clock = clock;
  }

  @GetMapping("/{language:vi|en}/publishers")
  String list(@PathVariable String language, Model model, HttpServletResponse response) {
    model.addAttribute("page", words(register.now(), language).list());
    forEverybody(response);
    return "verification/publishers";
  }

  @GetMapping("/{language:vi|en}/publishers/{id:" + UUID + "}")
  String one(
      @PathVariable String language,
      @PathVariable String id,
      Model model,
      HttpServletResponse response) {
    PublisherRegister now = register.now();
    Party party =
        now.party(new PartyId(id))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("page", words(now, language).page(party));
    forEverybody(response);
    return "verification/publisher";
  }

  private RegisterWords words(PublisherRegister now, String language) {
    return new RegisterWords(
        now, sentences, Language.valueOf(language.toUpperCase(Locale.ROOT)), clock.instant());
  }

  private static void forEverybody(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=60");
  }
}
