package org.minhchung.desk.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.minhchung.desk.people.Passkeys;
import org.minhchung.desk.web.PublicAddress;
import org.springframework.stereotype.Component;

/**
 * Under which address passkeys are made and used: the one the operator gave, and without it this
 * machine's own. Never what a request says of itself, for a key made there would be tied to it.
 */
@Component
class Sites {

  private final PublicAddress address;

  Sites(PublicAddress address) {
    this.address = address;
  }

  /** Empty where passkeys cannot be used: no address was given, and this is not the machine. */
  Optional<Passkeys.Site> of(HttpServletRequest request) {
    if (address.configured().isEmpty() && !request.getServerName().equals("localhost")) {
      return Optional.empty();
    }
    URI home = URI.create(address.of(request, ""));
    return Optional.of(new Passkeys.Site(home.getHost(), origin(home)));
  }

  private static String origin(URI home) {
    String port = home.getPort() < 0 ? "" : ":" + home.getPort();
    return home.getScheme() + "://" + home.getHost() + port;
  }
}
