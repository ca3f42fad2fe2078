package org.minhchung.desk.fetch;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What came of a call. */
public sealed interface Fetched {

  /**
   * A page, whole.
   *
   * @param at where it stood in the end, after redirects
   * @param mediaType one the kind of call takes; lower case, without parameters
   * @param charset what the server called it, or null if it did not say or named none we know
   */
  record Page(
      WebAddress at, String mediaType, @Nullable Charset charset, Bytes body, Validators validators)
      implements Fetched {}

  /** Nothing has changed since the validators that were sent. */
  record Unchanged() implements Fetched {}

  /**
   * No page.
   *
   * @param status what the server answered, or 0 if it did not get that far
   * @param retryAfter how long it asks us to stay away; null if it did not say
   */
  record Refused(Reason reason, int status, @Nullable Duration retryAfter) implements Fetched {

    Refused(Reason reason) {
      this(reason, 0, null);
    }
  }

  /** Why there is no page. */
  enum Reason {
    /** The address leads to a machine that is not on the public internet. */
    PRIVATE_ADDRESS,
    /** A port that pages for everybody do not stand at. */
    ODD_PORT,
    NO_SUCH_HOST,
    NOT_REACHED,
    /** The certificate is not valid, or the two sides agree on no protocol. */
    NOT_SECURE,
    TOO_SLOW,
    TOO_LARGE,
    WRONG_TYPE,
    /** Compressed in a way we did not ask for, or what came cannot be unpacked. */
    WRONG_ENCODING,
    TOO_MANY_REDIRECTS,
    /** To nowhere, or away from the host the operator named. */
    WRONG_REDIRECT,
    /** The host's robots.txt asks programs not to read it. */
    NOT_WELCOME,
    NOT_FOUND,
    /** Asks us to come back later. */
    BUSY,
    /** Any other answer that is not the page. */
    OTHER_ANSWER;

    /** The key of its sentence. */
    public String key() {
      return "fetch.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
