package org.minhchung.desk.channels;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Posts by SMTP (RFC 5321) through Jakarta Mail. A letter is plain text in UTF-8, with no picture
 * and nothing that tells whether it was read.
 */
final class SmtpPostman implements Postman {

  private static final Logger LOG = LoggerFactory.getLogger(SmtpPostman.class);
  private static final String PATIENCE = "15000";

  private final MailSettings settings;
  private final JavaMailSenderImpl sender;
  private final InstantSource clock;

  SmtpPostman(MailSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    this.sender = new JavaMailSenderImpl();
    sender.setHost(settings.host());
    sender.setPort(settings.port());
    sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
    if (!settings.user().isEmpty()) {
      sender.setUsername(settings.user());
      sender.setPassword(settings.password());
    }
    Properties smtp = sender.getJavaMailProperties();
    smtp.put("mail.smtp.auth", Boolean.toString(!settings.user().isEmpty()));
    smtp.put("mail.smtp.starttls.enable", "true");
    smtp.put("mail.smtp.starttls.required", Boolean.toString(settings.encrypted()));
    smtp.put("mail.smtp.ssl.checkserveridentity", "true");
    smtp.put("mail.smtp.connectiontimeout", PATIENCE);
    smtp.put("mail.smtp.timeout", PATIENCE);
    smtp.put("mail.smtp.writetimeout", PATIENCE);
    smtp.put("mail.smtp.localhost", settings.domain());
  }

  @Override
  public boolean ready() {
    return true;
  }

  @Override
  public boolean post(Letter letter) {
    try {
      sender.send(written(letter));
      return true;
    } catch (MailException | MessagingException e) {
      // Neither the address nor the text may reach a log, and both can stand in the message.
      LOG.warn("a letter could not be posted: {}", e.getClass().getSimpleName());
      return false;
    }
  }

  private MimeMessage written(Letter letter) throws MessagingException {
    String id = "<%s@%s>".formatted(letter.id(), settings.domain());
    var message =
        new MimeMessage(sender.getSession()) {
          /** The library would make a new one each time. */
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
          }
        };
    message.setFrom(new InternetAddress(settings.from(), true));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
    message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
    message.setText(letter.text(), StandardCharsets.UTF_8.name());
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("Content-Language", letter.language().toLanguageTag());
    message.setHeader("Auto-Submitted", "auto-generated");
    return message;
  }
}
