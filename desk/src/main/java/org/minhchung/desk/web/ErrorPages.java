package org.minhchung.desk.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where everything ends that went wrong: a page for people, a problem for programs. Says nothing of
 * the exception and nothing of what was sent.
 */
@Controller
class ErrorPages implements ErrorController {

  private final MessageSource sentences;

  ErrorPages(MessageSource sentences) {
    this.sentences = sentences;
  }

  /** Answers a {@link Problem} or a page, as whoever asked can read. */
  @RequestMapping("/error")
  Object error(HttpServletRequest request, HttpServletResponse response) {
    int status = status(request);
    Locale locale = PathLanguage.of(request).locale();
    String title = Problem.titleKey(status);
    if (isForPrograms(request)) {
      return Problem.of(
              status,
              sentences.getMessage(title, null, locale),
              sentences.getMessage(detailOf(title), null, locale))
          .answer();
    }
    if (request.getAttribute(Frame.NAME) instanceof Frame frame) {
      request.setAttribute(Frame.NAME, frame.withoutPath());
    }
    return RefusalPage.of(new Refusal(status, detailOf(title)), response);
  }

  private static String detailOf(String titleKey) {
    return titleKey.replace(".title", ".detail");
  }

  private static int status(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        ? status
        : HttpServletResponse.SC_NOT_FOUND;
  }

  private static boolean isForPrograms(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
        && (path.startsWith("/api/")
            || path.startsWith("/v1alpha1/")
            || path.equals("/health")
            || path.equals("/metrics"));
  }
}
