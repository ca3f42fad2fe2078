package org.minhchung.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/** Tells Spring the language of a request, as {@link Language#of(String, String)} reads it. */
final class PathLanguage implements LocaleResolver {

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return of(request).locale();
  }

  /** The language the request began with, also when it has been sent on to an error page. */
  static Language of(HttpServletRequest request) {
    return request.getAttribute(Frame.NAME) instanceof Frame frame
        ? frame.language()
        : Language.of(request.getRequestURI(), request.getHeader("Accept-Language"));
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("the path decides the language");
  }
}
