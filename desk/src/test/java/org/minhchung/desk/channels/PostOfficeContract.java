package org.minhchung.desk.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minhchung.desk.channels.store.LetterStore;
import org.minhchung.desk.kernel.store.OpenedDesk;

/** Letters against a real SMTP server, whichever database holds them. */
abstract class PostOfficeContract {

  private static final String ID = "01936f00-0000-7000-8000-00000000000a";
  private static final String TO = "truc-ban@example.org";

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private Instant now = Instant.parse("2026-11-28T05:00:00Z");
  private PostOffice office;

  abstract OpenedDesk database();

  @BeforeEach
  void aServerListens() {
    server.start();
    office = office(server.getSmtp().getPort());
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void aLetterArrivesAsItWasWrittenAndNothingOfItStays() throws Exception {
    send(ID);

    assertThat(office.post()).isEqualTo(1);
    assertThat(server.waitForIncomingEmail(5_000, 1)).isTrue();
    MimeMessage letter = server.getReceivedMessages()[0];
    assertThat(letter.getMessageID()).isEqualTo("<" + ID + "@ban.example>");
    assertThat(letter.getSubject()).isEqualTo("Có việc đang chờ bạn");
    assertThat(letter.getContent().toString().replace("\r\n", "\n").strip())
        .isEqualTo("Hai câu đang chờ người thứ hai.\nXem trong bàn kiểm chứng.");
    assertThat(letter.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
    assertThat(letters()).isZero();
    assertThat(office.post()).isZero();
  }

  @Test
  void whatIsRolledBackIsNeverPosted() {
    assertThatThrownBy(
            () ->
                database()
                    .records()
                    .write(
                        () -> {
                          office.send(ID, TO, Locale.of("vi"), "Có việc", "Chữ");
                          throw new IllegalStateException("power");
                        }))
        .hasMessage("power");

    assertThat(office.post()).isZero();
  }

  @Test
  void aServerThatIsAwayIsTriedAgainLaterAndTheLetterIsTheSame() throws Exception {
    int port = server.getSmtp().getPort();
    server.stop();
    send(ID);
    assertThat(office(port).post()).isZero();
    assertThat(letters()).isEqualTo(1);

    server.start();
    PostOffice again = office(server.getSmtp().getPort());
    assertThat(again.post()).isZero();
    now = now.plus(Duration.ofMinutes(1));
    assertThat(again.post()).isEqualTo(1);
    assertThat(server.getReceivedMessages()[0].getMessageID())
        .isEqualTo("<" + ID + "@ban.example>");
  }

  @Test
  void afterTwoDaysALetterIsGivenUp() {
    int port = server.getSmtp().getPort();
    server.stop();
    send(ID);
    now = now.plus(Duration.ofDays(2)).plusSeconds(1);

    office(port).post();

    assertThat(letters()).isZero();
  }

  @Test
  void whatIsSentTwiceIsOneLetter() {
    send(ID);
    send(ID);

    assertThat(office.post()).isEqualTo(1);
  }

  @Test
  void aSubjectOfTwoLinesIsRefused() {
    assertThatThrownBy(
            () ->
                database()
                    .records()
                    .write(
                        () -> {
                          office.send(ID, TO, Locale.of("vi"), "Có việc\nBcc: a@b", "Chữ");
                          return ID;
                        }))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void withoutAServerNothingIsFiled() {
    var none =
        new PostOffice(
            new LetterStore(database().jdbc()), new Absent(), database().records(), () -> now);

    assertThat(none.ready()).isFalse();
    assertThatThrownBy(() -> none.send(ID, TO, Locale.of("vi"), "Có việc", "Chữ"))
        .isInstanceOf(IllegalStateException.class);
  }

  private void send(String id) {
    database()
        .records()
        .write(
            () -> {
              office.send(
                  id,
                  TO,
                  Locale.of("vi"),
                  "Có việc đang chờ bạn",
                  "Hai câu đang chờ người thứ hai.\nXem trong bàn kiểm chứng.");
              return id;
            });
  }

  private PostOffice office(int port) {
    InstantSource clock = () -> now;
    return new PostOffice(
        new LetterStore(database().jdbc()),
        new SmtpPostman(
            new MailSettings("127.0.0.1", port, "", "", "tin@ban.example", false), clock),
        database().records(),
        clock);
  }

  private int letters() {
    return database().jdbc().sql("SELECT COUNT(*) FROM letter").query(Integer.class).single();
  }

  /** No server. */
  private static final class Absent implements Postman {
    @Override
    public boolean ready() {
      return false;
    }

    @Override
    public boolean post(Letter letter) {
      throw new IllegalStateException("nobody to post");
    }
  }
}
