package org.minhchung.desk.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.desk.fetch.Fetched.Page;
import org.minhchung.desk.fetch.Fetched.Reason;
import org.minhchung.desk.fetch.Fetched.Refused;

/** A connection to a pinned machine still asks for the certificate of the name. */
class CertificateIT {

  private static final char[] WORD = "changeit".toCharArray();

  @TempDir Path folder;
  private SSLContext server;
  private LocalWeb web;

  @BeforeEach
  void aServerWithACertificateOfItsOwn() throws Exception {
    server = certifiedFor("feed.example");
    var socket =
        (SSLServerSocket)
            server
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    web = new LocalWeb(socket);
    web.name("other.example", LocalWeb.PUBLIC).page("/rss", "text/xml", "<rss/>");
  }

  @AfterEach
  void stop() {
    web.close();
  }

  @Test
  void aCertificateNobodyVouchesForIsRefused() {
    assertThat(send(DefaultClientTlsStrategy.createDefault(), "https://feed.example/rss"))
        .isEqualTo(new Refused(Reason.NOT_SECURE));
  }

  @Test
  void aTrustedCertificateIsTakenForItsOwnNameAlone() {
    var trusting = new DefaultClientTlsStrategy(server);

    assertThat(send(trusting, "https://feed.example/rss")).isInstanceOf(Page.class);
    assertThat(send(trusting, "https://other.example/rss"))
        .isEqualTo(new Refused(Reason.NOT_SECURE));
  }

  private Fetched send(TlsSocketStrategy tls, String address) {
    return web.door(new HttpFetch.Limits(1_000, Duration.ofSeconds(20)), tls)
        .send(Call.found(CallKind.FEED, WebAddress.of(address).orElseThrow()));
  }

  /** Made by the JDK's own keytool; trusts itself. */
  private SSLContext certifiedFor(String name) throws Exception {
    Path file = folder.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "desk",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=dns:" + name,
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(WORD))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(keytool.waitFor()).isZero();
    KeyStore keys = load(file);
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, WORD);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("desk", keys.getCertificate("desk"));
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  private static KeyStore load(Path file) throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(file)) {
      keys.load(in, WORD);
    }
    return keys;
  }
}
