package org.minhchung.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.minhchung.desk.kernel.Actor;

/** Knows who is signed in. The room of people implements it. */
public interface SignIn {

  /** Whoever sent the request, or empty if nobody has signed in; the same all through a request. */
  Optional<Actor> of(HttpServletRequest request);
}
