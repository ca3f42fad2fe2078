package org.minhchung.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.web.servlet.ModelAndView;

/** The page that says what could not be done, and why. Nobody may store it. */
public final class RefusalPage {

  private RefusalPage() {}

  /** Sets the status and what belongs to it, and names the page. */
  public static ModelAndView of(Refusal refusal, HttpServletResponse response) {
    int status = refusal.status();
    response.setStatus(status);
    response.setHeader("Cache-Control", "no-store");
    if (status == Refusal.BUSY.status()) {
      response.setHeader("Retry-After", Problem.LATER);
    }
    return new ModelAndView(
        "layout/error",
        Map.of("problem", new Told(status, Problem.titleKey(status), refusal.key())));
  }

  /** What the template says. */
  public record Told(int status, String titleKey, String detailKey) {}
}
