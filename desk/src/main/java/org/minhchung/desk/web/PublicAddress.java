package org.minhchung.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The address the desk is known under, for links that travel: in an API's answer, in a copied text.
 *
 * @param configured scheme, host and port as {@code --public-url} gave them; empty to take what the
 *     request was sent to
 */
public record PublicAddress(String configured) {

  public PublicAddress {
    configured = configured.endsWith("/") ? configured.replaceAll("/+$", "") : configured;
  }

  /**
   * A whole address.
   *
   * @param path starting with '/'
   */
  public String of(HttpServletRequest request, String path) {
    return configured.isEmpty()
        ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() + path
        : configured + path;
  }
}
