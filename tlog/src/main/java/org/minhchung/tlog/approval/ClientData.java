package org.minhchung.tlog.approval;

import org.minhchung.tlog.note.Malformed;

/**
 * What a browser says of a signing (WebAuthn level 2, section 5.8.1). Members it does not know are
 * passed over, as the specification asks; none may stand twice.
 *
 * @param type {@code webauthn.get} for an assertion
 * @param challenge in base64url without padding
 * @param origin of the page
 * @param isCrossOrigin whether the page stood in a frame of another site, or names such a site
 */
record ClientData(String type, String challenge, String origin, boolean isCrossOrigin) {

  static final int MAX_BYTES = 4_096;

  /**
   * @throws Malformed if the bytes are not such JSON
   */
  static ClientData read(byte[] bytes) throws Malformed {
    if (bytes.length > MAX_BYTES) {
      throw new Malformed("client data have at most %d bytes".formatted(MAX_BYTES));
    }
    if (!(JsonReader.read(bytes) instanceof Json.Members(var byName))) {
      throw new Malformed("client data are an object");
    }
    if (byName.get("type") instanceof Json.Text(String type)
        && byName.get("challenge") instanceof Json.Text(String challenge)
        && byName.get("origin") instanceof Json.Text(String origin)) {
      Json cross = byName.getOrDefault("crossOrigin", Json.Word.FALSE);
      return new ClientData(
          type, challenge, origin, cross != Json.Word.FALSE || byName.containsKey("topOrigin"));
    }
    throw new Malformed("client data have type, challenge and origin");
  }
}
