package org.minhchung.desk.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.util.List;
import java.util.function.Supplier;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.io.DetachedSocketFactory;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.Lookup;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.util.Timeout;

/**
 * Makes a client that reaches the machines it is told and no other: the name in the address is used
 * for {@code Host} and for the certificate, never looked up again. One connection, used once, so
 * that nobody inherits a way that was opened under another rule. No proxy, no cookies, no cache, no
 * redirects, no repeats.
 */
final class Wire {

  private static final Timeout CONNECT = Timeout.ofSeconds(5);
  private static final Timeout SILENCE = Timeout.ofSeconds(10);

  /** More ways to one host than these are not tried. */
  private static final int MOST_MACHINES = 3;

  private static final Http1Config HEADERS =
      Http1Config.custom().setMaxHeaderCount(200).setMaxLineLength(16_384).build();

  private static final RequestConfig PLAIN =
      RequestConfig.custom()
          .setRedirectsEnabled(false)
          .setAuthenticationEnabled(false)
          .setProtocolUpgradeEnabled(false)
          .setResponseTimeout(SILENCE)
          .build();

  private final DetachedSocketFactory sockets;
  private final Lookup<TlsSocketStrategy> secure;
  private final Supplier<String> agent;

  /**
   * @param agent names the program and the desk; visible ASCII
   */
  Wire(DetachedSocketFactory sockets, TlsSocketStrategy tls, Supplier<String> agent) {
    this.sockets = sockets;
    this.secure =
        RegistryBuilder.<TlsSocketStrategy>create().register(URIScheme.HTTPS.id, tls).build();
    this.agent = agent;
  }

  /** Ordinary sockets, ordinary certificates. */
  static Wire ordinary(Supplier<String> agent) {
    return new Wire(
        (Proxy _) -> new Socket(Proxy.NO_PROXY), DefaultClientTlsStrategy.createDefault(), agent);
  }

  /** A client for one request to one of these machines. */
  CloseableHttpClient to(List<InetAddress> machines) {
    var connections =
        new BasicHttpClientConnectionManager(
            new DefaultHttpClientConnectionOperator(
                sockets, DefaultSchemePortResolver.INSTANCE, pinned(machines), secure),
            ManagedHttpClientConnectionFactory.builder().http1Config(HEADERS).build());
    connections.setConnectionConfig(
        ConnectionConfig.custom().setConnectTimeout(CONNECT).setSocketTimeout(SILENCE).build());
    return HttpClientBuilder.create()
        .setConnectionManager(connections)
        .setConnectionReuseStrategy((_, _, _) -> false)
        .setDefaultRequestConfig(PLAIN)
        .setUserAgent(agent.get())
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableContentCompression()
        .disableAuthCaching()
        .build();
  }

  private static DnsResolver pinned(List<InetAddress> machines) {
    return new DnsResolver() {
      @Override
      public InetAddress[] resolve(String host) {
        return machines.stream().limit(MOST_MACHINES).toArray(InetAddress[]::new);
      }

      @Override
      public List<InetSocketAddress> resolve(String host, int port) {
        return machines.stream()
            .limit(MOST_MACHINES)
            .map(machine -> new InetSocketAddress(machine, port))
            .toList();
      }

      @Override
      public String resolveCanonicalHostname(String host) {
        return host;
      }
    };
  }
}
