package org.minhchung.desk.channels;

/** Hands a letter to a mail server. */
interface Postman {

  /** Whether there is a server to hand it to. */
  boolean ready();

  /**
   * @return false if the server could not be reached or would not take it just now
   */
  boolean post(Letter letter);
}
