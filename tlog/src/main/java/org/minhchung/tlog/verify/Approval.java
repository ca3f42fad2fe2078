package org.minhchung.tlog.verify;

import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One person's signature in an entry: a WebAuthn assertion (level 2, section 7.2).
 *
 * @param role author or editor
 * @param key base64 of the SHA-256 of the key
 * @param authenticator 37 bytes
 * @param client as the browser wrote it
 * @param signature over both
 */
record Approval(String role, String key, byte[] authenticator, byte[] client, byte[] signature) {

  private static final int PRESENT_AND_VERIFIED = 0x05;

  static Approval read(Map<?, ?> fields) throws Unreadable {
    String role = String.valueOf(fields.get("role"));
    String key = String.valueOf(fields.get("key"));
    if (!fields.keySet().equals(Set.of("authenticator", "client", "key", "role", "signature"))
        || !role.matches("author|editor")) {
      throw new Unreadable("not-an-entry");
    }
    Text.hash(key, "key");
    var approval =
        new Approval(
            role,
            key,
            Text.base64(String.valueOf(fields.get("authenticator")), "authenticator"),
            Text.base64(String.valueOf(fields.get("client")), "client"),
            Text.base64(String.valueOf(fields.get("signature")), "signature"));
    if (approval.authenticator.length != 37
        || approval.client.length == 0
        || approval.client.length > 4_096
        || approval.signature.length == 0
        || approval.signature.length > 128) {
      throw new Unreadable("not-an-entry");
    }
    return approval;
  }

  /** Refutes an approval that is not this key's, over this digest, on the site of this log. */
  void check(long index, Spki by, byte[] digest, Site site) throws Refuted {
    checkClient(index, digest, site);
    if (!Arrays.equals(authenticator, 0, 32, site.hostHash(), 0, 32)) {
      throw new Refuted("wrong-site", index);
    }
    int flags = authenticator[32];
    boolean isSynchronisedOnly = (flags & 0x18) == 0x10;
    if ((flags & PRESENT_AND_VERIFIED) != PRESENT_AND_VERIFIED
        || (flags & 0xc0) != 0
        || isSynchronisedOnly) {
      throw new Refuted("nobody-verified", index);
    }
    byte[] signed = Arrays.copyOf(authenticator, 37 + 32);
    System.arraycopy(new Sha256().of(client), 0, signed, 37, 32);
    if (!by.signed(signed, signature)) {
      throw new Refuted("wrong-signature", index);
    }
  }

  private void checkClient(long index, byte[] digest, Site site) throws Refuted {
    Map<?, ?> told;
    try {
      Object json = StrictJson.asBrowsersWrite(Text.utf8(client, "client"));
      told = json instanceof Map<?, ?> members ? members : Map.of();
    } catch (Unreadable e) {
      throw new Refuted("not-client-data", index);
    }
    boolean isOwnPage =
        !told.containsKey("topOrigin")
            && (!told.containsKey("crossOrigin")
                || Optional.of(false).equals(told.get("crossOrigin")));
    if (!"webauthn.get".equals(told.get("type")) || !isOwnPage) {
      throw new Refuted("wrong-ceremony", index);
    }
    String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    if (!challenge.equals(told.get("challenge"))) {
      throw new Refuted("wrong-challenge", index);
    }
    if (!(told.get("origin") instanceof String page && site.hasPage(page))) {
      throw new Refuted("wrong-site", index);
    }
  }
}
