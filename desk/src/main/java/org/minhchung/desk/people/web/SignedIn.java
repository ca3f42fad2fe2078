package org.minhchung.desk.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.minhchung.desk.kernel.Actor;
import org.minhchung.desk.people.Sessions;
import org.minhchung.desk.people.StaffSession;
import org.minhchung.desk.web.SignIn;
import org.springframework.stereotype.Component;

/**
 * Knows who is signed in by the session's cookie; looked up once a request. A session that one
 * click began counts on this machine alone.
 */
@Component
class SignedIn implements SignIn {

  private static final String PRESENT = Sessions.Present.class.getName();
  private static final String LOOKED = PRESENT + ".looked";

  private final Sessions sessions;
  private final Cookies cookies;

  SignedIn(Sessions sessions, Cookies cookies) {
    this.sessions = sessions;
    this.cookies = cookies;
  }

  @Override
  public Optional<Actor> of(HttpServletRequest request) {
    return present(request).map(Sessions.Present::actor);
  }

  /** The session as well, for the pages about sessions. */
  Optional<Sessions.Present> present(HttpServletRequest request) {
    if (request.getAttribute(LOOKED) == null) {
      cookies
          .session(request)
          .flatMap(sessions::of)
          .filter(it -> it.session().manner() != StaffSession.Manner.SAMPLE || isHere(request))
          .ifPresent(it -> request.setAttribute(PRESENT, it));
      request.setAttribute(LOOKED, true);
    }
    return request.getAttribute(PRESENT) instanceof Sessions.Present present
        ? Optional.of(present)
        : Optional.empty();
  }

  /** Whether the request was sent to this machine by its own name, from this machine. */
  static boolean isHere(HttpServletRequest request) {
    String from = request.getRemoteAddr();
    return request.getServerName().equals("localhost")
        && (from.startsWith("127.") || from.equals("0:0:0:0:0:0:0:1") || from.equals("::1"));
  }
}
