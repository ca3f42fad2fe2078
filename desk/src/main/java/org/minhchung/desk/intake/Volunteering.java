package org.minhchung.desk.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.minhchung.desk.claims.Asker;
import org.minhchung.desk.claims.ChannelKind;
import org.minhchung.desk.claims.Groups;
import org.minhchung.desk.claims.LeftMessage;
import org.minhchung.desk.claims.MessageId;
import org.minhchung.desk.kernel.Actor;
import org.minhchung.desk.kernel.Audit;
import org.minhchung.desk.kernel.Records;
import org.minhchung.desk.web.Received;
import org.springframework.stereotype.Service;

/**
 * A volunteer types in what somebody offline was sent, and later tells them the answer. There is no
 * field for that person: whom to tell, the volunteer remembers.
 */
@Service
public final class Volunteering {

  private final Leaving leaving;
  private final Tellings tellings;
  private final Groups groups;
  private final ComingBack comingBack;
  private final Records records;
  private final Audit audit;

  Volunteering(
      Leaving leaving,
      Tellings tellings,
      Groups groups,
      ComingBack comingBack,
      Records records,
      Audit audit) {
    this.leaving = leaving;
    this.tellings = tellings;
    this.groups = groups;
    this.comingBack = comingBack;
    this.records = records;
    this.audit = audit;
  }

  /** Leaves a message for somebody offline; nobody is counted as having asked. */
  public Received<Left> bring(AskedText text, Actor by) {
    LocalDate today = leaving.today();
    return leaving.leave(
        new Leaving.Leave(text, ChannelKind.PROXY, today, Asker.UNCOUNTED, ""),
        message -> {
          tellings.promise(message, by.person(), today);
          audit.record(by, "intake.message-brought", message.value());
        });
  }

  /**
   * Something to tell.
   *
   * @param text the message as it is kept, so that the volunteer knows which it was
   */
  public record Errand(ToTell toTell, String text, MessageState state) {}

  /** What this volunteer is to tell, untold first. */
  public List<Errand> errands(Actor of) {
    List<ToTell> all = tellings.of(of.person());
    Map<MessageId, String> texts = new HashMap<>();
    for (LeftMessage left : groups.left(all.stream().map(ToTell::message).toList())) {
      texts.put(left.id(), left.text());
    }
    return all.stream()
        .map(
            it ->
                new Errand(
                    it, texts.getOrDefault(it.message(), ""), comingBack.state(it.message())))
        .toList();
  }

  /** Notes that it was told. */
  public boolean told(MessageId message, Actor by) {
    return records.write(
        () -> {
          boolean told = tellings.told(message, by.person(), leaving.today());
          if (told) {
            audit.record(by, "intake.message-told", message.value());
          }
          return told;
        });
  }
}
