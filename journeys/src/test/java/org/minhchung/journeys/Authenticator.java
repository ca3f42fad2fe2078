package org.minhchung.journeys;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** A security key in a browser, as the DevTools protocol makes one; it belongs to the page. */
final class Authenticator {

  private Authenticator() {}

  static void on(Page page) {
    CDPSession tools = page.context().newCDPSession(page);
    tools.send("WebAuthn.enable");
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    var parameters = new JsonObject();
    parameters.add("options", options);
    tools.send("WebAuthn.addVirtualAuthenticator", parameters);
  }
}
