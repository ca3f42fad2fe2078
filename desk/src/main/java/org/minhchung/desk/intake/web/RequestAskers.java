package org.minhchung.desk.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import org.minhchung.desk.claims.Asker;
import org.minhchung.desk.claims.Askers;
import org.minhchung.desk.claims.ChannelKind;
import org.springframework.stereotype.Component;

/**
 * The one place that looks at a reader's address: it becomes a blinded asker at once. Behind a
 * proxy it is the address a trusted proxy names.
 */
@Component
final class RequestAskers {

  private final Askers askers;

  RequestAskers(Askers askers) {
    this.askers = askers;
  }

  Asker of(HttpServletRequest request, ChannelKind channel) {
    return askers.ofAddress(channel, request.getRemoteAddr());
  }
}
