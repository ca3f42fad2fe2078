package org.minhchung.desk.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import org.springframework.security.util.matcher.InetAddressMatcher;
import org.springframework.security.util.matcher.InetAddressMatchers;

/**
 * Which addresses are machines on the public internet.
 *
 * <p>Sources: the IANA registries of special-purpose addresses for IPv4 and IPv6 (RFC 6890). Of
 * IPv6 only 2000::/3 is handed out, and of that nothing that carries an IPv4 address inside (NAT64,
 * 6to4, Teredo), for that one could be private.
 */
final class PublicAddresses {

  private static final List<String> SPECIAL_FOUR =
      List.of(
          "0.0.0.0/8", // this network
          "10.0.0.0/8", // private
          "100.64.0.0/10", // shared by a carrier's customers
          "127.0.0.0/8", // loopback
          "169.254.0.0/16", // link-local; where clouds tell their secrets
          "172.16.0.0/12", // private
          "192.0.0.0/24", // protocol assignments
          "192.0.2.0/24", // documentation
          "192.88.99.0/24", // relays of 6to4
          "192.168.0.0/16", // private
          "198.18.0.0/15", // benchmarks
          "198.51.100.0/24", // documentation
          "203.0.113.0/24", // documentation
          "224.0.0.0/4", // multicast
          "240.0.0.0/4"); // reserved, broadcast

  private static final List<String> SPECIAL_SIX =
      List.of(
          "2001::/23", // protocol assignments, Teredo
          "2001:db8::/32", // documentation
          "2002::/16", // 6to4
          "3fff::/20"); // documentation

  private static final InetAddressMatcher FOUR =
      InetAddressMatchers.matchExternal().excludeAddresses(SPECIAL_FOUR).build();

  private static final InetAddressMatcher SIX =
      InetAddressMatchers.matchExternal()
          .includeAddresses(List.of("2000::/3"))
          .excludeAddresses(SPECIAL_SIX)
          .build();

  private PublicAddresses() {}

  /** An IPv4 address in the clothes of IPv6 is read as what it is. */
  static boolean hold(InetAddress address) {
    return (address instanceof Inet6Address ? SIX : FOUR).matches(address);
  }
}
