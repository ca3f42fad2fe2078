package org.minhchung.desk.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts the {@link Frame} on every request before anything can go wrong with it, and turns away
 * methods the desk does not speak.
 */
final class FrameFilter extends OncePerRequestFilter {

  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");

  private final Site site;

  FrameFilter(Site site) {
    this.site = site;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = request.getRequestURI();
    Language language = Language.of(path, request.getHeader("Accept-Language"));
    request.setAttribute(Frame.NAME, site.frame(language, path));
    if (!path.startsWith("/vi") && !path.startsWith("/en")) {
      response.addHeader("Vary", "Accept-Language");
    }
    if (METHODS.contains(request.getMethod())) {
      chain.doFilter(request, response);
    } else {
      response.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }
  }
}
