package org.minhchung.desk.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts the {@link Frame} on every request, and its policy on every answer, before anything can go
 * wrong with it; turns away methods the desk does not speak.
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
    if (request.getAttribute(Frame.NAME) == null) {
      put(request, response);
    }
    if (METHODS.contains(request.getMethod())) {
      chain.doFilter(request, response);
    } else {
      response.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }
  }

  /** An error may come before anything else saw the request; its page needs a frame as well. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  private void put(HttpServletRequest request, HttpServletResponse response) {
    String path = request.getRequestURI();
    Language language = Language.of(path, request.getHeader("Accept-Language"));
    request.setAttribute(Frame.NAME, site.frame(language, path));
    response.setHeader("Content-Security-Policy", site.policy(path));
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (!path.startsWith("/vi") && !path.startsWith("/en")) {
      response.addHeader("Vary", "Accept-Language");
    }
  }
}
