package org.minhchung.tlog.approval;

/** Why an assertion is not an approval of what it is said to approve. */
public enum Flaw {
  /** It names another key than the one it is checked with. */
  ANOTHER_KEY,
  /** The client data are not as a browser writes them. */
  CLIENT_DATA,
  /** It was made for something else than signing, or on a page within another site's page. */
  WRONG_CEREMONY,
  /** Something else was signed: other content, another salt, another subject. */
  WRONG_CHALLENGE,
  /** It was signed on another site. */
  WRONG_SITE,
  /** The authenticator's data are cut, too long, or contradict themselves. */
  AUTHENTICATOR_DATA,
  /** Nobody touched the device, or it did not make sure who did (flags UP and UV). */
  NOBODY_VERIFIED,
  /** The signature is not by this key. */
  WRONG_SIGNATURE
}
