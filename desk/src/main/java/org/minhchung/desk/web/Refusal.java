package org.minhchung.desk.web;

/**
 * Why a request cannot be answered, as something to tell people and not to throw.
 *
 * @param status HTTP status, 400 to 499
 * @param key key of the sentence that says what is wrong and what would be right
 */
public record Refusal(int status, String key) {

  public static final Refusal EMPTY = new Refusal(400, "web.refusal.empty");
  public static final Refusal TOO_LONG = new Refusal(413, "web.refusal.too-long");
  public static final Refusal TOO_LARGE = new Refusal(413, "web.refusal.too-large");
  public static final Refusal ENCODING = new Refusal(400, "web.refusal.encoding");
  public static final Refusal NUL = new Refusal(400, "web.refusal.nul");
  public static final Refusal FORM = new Refusal(400, "web.refusal.form");
  public static final Refusal MEDIA_TYPE = new Refusal(415, "web.refusal.media-type");
  public static final Refusal BUSY = new Refusal(429, "web.refusal.busy");
}
