package org.minhchung.desk.channels;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.minhchung.desk.channels.store.LetterStore;
import org.minhchung.desk.kernel.Mail;
import org.minhchung.desk.kernel.Records;

/**
 * Files letters in the transaction that makes them necessary, and posts them afterwards. A letter
 * that cannot be posted is tried again after a minute, then after twice as long each time, for two
 * days; then it is given up. Thread-safe; one node posts at a time.
 */
final class PostOffice implements Mail {

  private static final int BATCH = 50;
  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final int MOST_DOUBLINGS = 8;
  private static final Duration LONGEST = Duration.ofDays(2);

  private final LetterStore letters;
  private final Postman postman;
  private final Records records;
  private final InstantSource clock;

  PostOffice(LetterStore letters, Postman postman, Records records, InstantSource clock) {
    this.letters = letters;
    this.postman = postman;
    this.records = records;
    this.clock = clock;
  }

  @Override
  public boolean ready() {
    return postman.ready();
  }

  @Override
  public void send(String id, String to, Locale language, String subject, String text) {
    if (!ready()) {
      throw new IllegalStateException("no mail server is set; ask ready() first");
    }
    letters.file(new Letter(id, to, language, subject, text, 0), clock.instant());
  }

  /**
   * Posts what is due.
   *
   * @return how many were posted
   */
  int post() {
    Instant now = clock.instant();
    int posted = 0;
    for (Letter letter : records.read(() -> letters.due(now, BATCH))) {
      boolean gone = postman.post(letter);
      records.write(
          () -> {
            if (gone) {
              letters.forget(letter.id());
            } else {
              letters.again(letter.id(), now.plus(wait(letter.tries())));
            }
            return letter;
          });
      posted += gone ? 1 : 0;
    }
    records.write(() -> letters.giveUp(now.minus(LONGEST)));
    return posted;
  }

  static Duration wait(int tries) {
    return FIRST.multipliedBy(1L << Math.min(tries, MOST_DOUBLINGS));
  }
}
