package org.minhchung.desk.channels;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.minhchung.desk.channels.store.LetterStore;
import org.minhchung.desk.kernel.Jobs;
import org.minhchung.desk.kernel.Records;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How letters leave. Without a mail server the desk works, and sends none. */
@Configuration(proxyBeanMethods = false)
class ChannelsConfiguration {

  private static final Duration EVERY = Duration.ofSeconds(5);

  /** Where nobody set a server: nothing is ever filed, so nothing waits. */
  private static final Postman NOBODY =
      new Postman() {
        @Override
        public boolean ready() {
          return false;
        }

        @Override
        public boolean post(Letter letter) {
          return false;
        }
      };

  /**
   * @param host empty for no mail
   * @param passwordFile a file that holds the password alone, so that it stands in no list of
   *     processes
   */
  @Bean
  PostOffice postOffice(
      LetterStore letters,
      Records records,
      InstantSource clock,
      Jobs jobs,
      @Value("${minhchung.smtp-host:}") String host,
      @Value("${minhchung.smtp-port:587}") int port,
      @Value("${minhchung.smtp-user:}") String user,
      @Value("${minhchung.smtp-password-file:}") String passwordFile,
      @Value("${minhchung.mail-from:}") String from)
      throws IOException {
    if (host.isEmpty()) {
      return new PostOffice(letters, NOBODY, records, clock);
    }
    String password = passwordFile.isEmpty() ? "" : Files.readString(Path.of(passwordFile)).strip();
    var settings = new MailSettings(host, port, user, password, from, !MailSettings.local(host));
    var office = new PostOffice(letters, new SmtpPostman(settings, clock), records, clock);
    jobs.every("letters.post", EVERY, office::post);
    return office;
  }
}
