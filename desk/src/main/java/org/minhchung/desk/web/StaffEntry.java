package org.minhchung.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.kernel.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Stands before every page below {@code /desk}: sends whoever is not signed in to the sign-in,
 * tells whoever may not so in words, and hands the {@link Actor} to the page.
 */
final class StaffEntry implements HandlerInterceptor, HandlerMethodArgumentResolver {

  private static final String ACTOR = Actor.class.getName();

  private final ObjectProvider<SignIn> signIn;
  private final StaffFrames frames;

  StaffEntry(ObjectProvider<SignIn> signIn, StaffFrames frames) {
    this.signIn = signIn;
    this.frames = frames;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (!(handler instanceof HandlerMethod method)) {
      return true;
    }
    Optional<Actor> actor =
        Optional.ofNullable(signIn.getIfAvailable()).flatMap(known -> known.of(request));
    request.setAttribute(StaffFrame.NAME, frames.frame(actor, PathLanguage.of(request)));
    actor.ifPresent(present -> request.setAttribute(ACTOR, present));
    if (method.hasMethodAnnotation(NeedsNobody.class)) {
      return true;
    }
    Needs needs = method.getMethodAnnotation(Needs.class);
    if (needs == null) {
      throw new IllegalStateException(method.getShortLogMessage() + " says no right it needs");
    }
    if (actor.isEmpty()) {
      response.sendRedirect("/desk/" + PathLanguage.of(request).tag() + "/sign-in");
      return false;
    }
    if (!actor.get().may(needs.value())) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return false;
    }
    return true;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(Actor.class);
  }

  /**
   * @throws IllegalStateException if a page open to nobody in particular asks who is there
   */
  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return Objects.requireNonNull(
        request.getAttribute(ACTOR, RequestAttributes.SCOPE_REQUEST), "nobody is signed in");
  }
}
