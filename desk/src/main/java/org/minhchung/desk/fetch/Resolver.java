package org.minhchung.desk.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the machines behind a name. */
@FunctionalInterface
interface Resolver {

  /**
   * @param host a name, a dotted quad, or IPv6 in brackets
   * @return at least one
   * @throws UnknownHostException if there is no such host
   */
  List<InetAddress> resolve(String host) throws UnknownHostException;

  /** The operating system's. */
  static Resolver ofTheSystem() {
    return host -> List.of(InetAddress.getAllByName(host));
  }
}
