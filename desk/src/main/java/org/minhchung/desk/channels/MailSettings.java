package org.minhchung.desk.channels;

/**
 * The mail server, as the operator names it at the start.
 *
 * @param host name of the server
 * @param user empty if it asks for none
 * @param from the desk's own address (RFC 5322, addr-spec)
 * @param encrypted whether the connection has to be encrypted; false only for a server on this
 *     machine
 */
record MailSettings(
    String host, int port, String user, String password, String from, boolean encrypted) {

  /**
   * @throws IllegalArgumentException if the address has no domain
   */
  MailSettings {
    if (from.indexOf('@') < 1 || from.endsWith("@")) {
      throw new IllegalArgumentException("the desk's own address needs a domain, was " + from);
    }
  }

  /** What stands behind the sign in the desk's address; Message-IDs end in it. */
  String domain() {
    return from.substring(from.indexOf('@') + 1);
  }

  /** Whether a server stands on this machine, where nobody else hears. */
  static boolean local(String host) {
    return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("::1");
  }
}
