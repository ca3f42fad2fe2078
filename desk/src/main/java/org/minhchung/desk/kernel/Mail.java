package org.minhchung.desk.kernel;

import java.util.Locale;

/**
 * Plain letters by e-mail. What is handed over in a transaction is sent after its commit, at least
 * once.
 */
public interface Mail {

  /** Whether this desk can send mail; without it everything works that does not need it. */
  boolean ready();

  /**
   * @param id makes the Message-ID, so that a letter sent twice is one letter to its reader
   * @param to one address (RFC 5322, addr-spec)
   * @param subject neutral: says nothing of a claim
   * @param text plain text, lines ended by {@code \n}
   */
  void send(String id, String to, Locale language, String subject, String text);
}
