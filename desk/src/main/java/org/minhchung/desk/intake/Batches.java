package org.minhchung.desk.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.minhchung.desk.claims.ChannelKind;
import org.minhchung.desk.claims.MaskedMessage;
import org.minhchung.desk.claims.Messages;
import org.minhchung.desk.kernel.Actor;
import org.minhchung.desk.kernel.Audit;
import org.minhchung.desk.kernel.Records;
import org.minhchung.desk.web.Received;
import org.minhchung.desk.web.Refusal;
import org.springframework.stereotype.Service;

/**
 * Messages brought in one go, from another list of the same desk. They are grouped like all others,
 * never counted as people who asked, and their number is public.
 */
@Service
public final class Batches {

  private static final Refusal DAY_IS_FULL = new Refusal(429, "intake.batch.full");
  private static final int SHOWN_DAYS = 30;

  /** Keeps a write transaction short. */
  private static final int AT_ONCE = 40;

  private final Leaving leaving;
  private final Messages messages;
  private final BatchDays days;
  private final Records records;
  private final Audit audit;

  Batches(Leaving leaving, Messages messages, BatchDays days, Records records, Audit audit) {
    this.leaving = leaving;
    this.messages = messages;
    this.days = days;
    this.records = records;
    this.audit = audit;
  }

  /** How many were taken in: all of them, or none if the day has no room for them. */
  public Received<Integer> bring(BatchFile file, Actor by) {
    List<MaskedMessage> masked = new ArrayList<>();
    for (AskedText text : file.texts()) {
      switch (leaving.masked(text)) {
        case Received.Read<MaskedMessage>(MaskedMessage message) -> masked.add(message);
        case Received.Refused<MaskedMessage>(Refusal why) -> {
          return new Received.Refused<>(why);
        }
      }
    }
    LocalDate today = leaving.today();
    boolean room =
        records.write(
            () -> {
              boolean taken = days.take(today, masked.size());
              if (taken) {
                audit.record(by, "intake.batch-brought", today.toString());
              }
              return taken;
            });
    if (!room) {
      return new Received.Refused<>(DAY_IS_FULL);
    }
    for (int from = 0; from < masked.size(); from += AT_ONCE) {
      List<MaskedMessage> some = masked.subList(from, Math.min(masked.size(), from + AT_ONCE));
      records.write(
          () -> {
            some.forEach(it -> messages.leave(it, ChannelKind.BATCH, today));
            return some;
          });
    }
    return new Received.Read<>(masked.size());
  }

  /** The public numbers of the last thirty days, newest first. */
  public SortedMap<LocalDate, Integer> numbers() {
    return days.since(leaving.today().minusDays(SHOWN_DAYS - 1L));
  }
}
