package org.minhchung.desk.claims.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.minhchung.desk.claims.Checkability;
import org.minhchung.desk.claims.CloseReason;
import org.minhchung.desk.claims.Harm;
import org.minhchung.desk.claims.Priority;
import org.minhchung.desk.claims.Provinces;
import org.minhchung.desk.claims.QueueItem;
import org.minhchung.desk.claims.QueueWeights;
import org.minhchung.desk.claims.Reach;
import org.minhchung.desk.claims.ReachBand;
import org.minhchung.desk.claims.Task;
import org.minhchung.desk.claims.Topic;
import org.minhchung.desk.claims.web.QueuePage.Choice;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.desk.web.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words where an item stands and why. Thread-safe. */
@Component
final class Telling {

  private static final ZoneId HOME = ZoneId.of("Asia/Ho_Chi_Minh");

  private final MessageSource sentences;
  private final InstantSource clock;

  Telling(MessageSource sentences, InstantSource clock) {
    this.sentences = sentences;
    this.clock = clock;
  }

  String say(Language language, String key, Object... parts) {
    return sentences.getMessage(key, parts, language.locale());
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), HOME);
  }

  /** How many asked: a band, never a number, and nothing that tells ten from none. */
  String asked(Language language, ReachBand band) {
    return band == ReachBand.FEW
        ? say(language, "claims.asked.few")
        : say(language, "claims.asked", band.moreThan());
  }

  /** A band by itself. */
  String band(Language language, ReachBand band) {
    return band == ReachBand.FEW
        ? say(language, "claims.band.few")
        : say(language, "claims.band", band.moreThan());
  }

  /** The reason for an item's place: who asked, what may come of it, how long, who is on it. */
  List<String> why(Language language, QueueItem item) {
    List<String> why = new ArrayList<>();
    why.add(asked(language, item.reach().band()));
    if (item.reach().growth() != Reach.Growth.STEADY) {
      why.add(say(language, "claims.growth." + key(item.reach().growth())));
    }
    if (!item.topic().isEmpty()) {
      why.add(say(language, "claims.topic." + item.topic()));
    }
    if (item.harm() != Harm.UNKNOWN) {
      why.add(say(language, "claims.harm." + item.harm().key()));
    }
    if (!item.place().isEmpty()) {
      why.add(Provinces.name(item.place()));
    }
    why.add(waited(language, item.since()));
    if (item.across()) {
      why.add(say(language, "claims.across"));
    }
    if (item.state() instanceof QueueItem.State.Closed(CloseReason reason)) {
      why.add(say(language, "claims.closed." + reason.key()));
    }
    return why;
  }

  private String waited(Language language, LocalDate since) {
    long days = Math.max(0, today().toEpochDay() - since.toEpochDay());
    if (days == 0) {
      return say(language, "claims.since.today");
    }
    return days == 1
        ? say(language, "claims.since.yesterday")
        : say(language, "claims.since.days", days);
  }

  Priority priority(QueueItem item, QueueWeights weights) {
    return Priority.of(
        weights, item.reach(), item.harm(), item.checkability(), item.since(), today());
  }

  List<String> points(Language language, Priority priority) {
    return priority.terms().stream()
        .map(term -> say(language, "claims.points." + key(term.kind()), term.points()))
        .toList();
  }

  String who(Language language, QueueItem item, PersonId me, Map<PersonId, String> names) {
    PersonId who = item.assignedTo();
    if (who == null) {
      return say(language, "claims.who.nobody");
    }
    return who.equals(me)
        ? say(language, "claims.who.you")
        : names.getOrDefault(who, say(language, "claims.who.somebody"));
  }

  List<Choice> topics(Language language, String chosen) {
    return Arrays.stream(Topic.values())
        .map(topic -> choice(language, "claims.topic.", topic.key(), chosen))
        .toList();
  }

  List<Choice> harms(Language language, String chosen) {
    return Arrays.stream(Harm.values())
        .filter(harm -> harm != Harm.UNKNOWN)
        .map(harm -> choice(language, "claims.harm.", harm.key(), chosen))
        .toList();
  }

  List<Choice> checkabilities(Language language, String chosen) {
    return Arrays.stream(Checkability.values())
        .filter(each -> each != Checkability.UNKNOWN)
        .map(each -> choice(language, "claims.checkability.", each.key(), chosen))
        .toList();
  }

  List<Choice> reasons(Language language) {
    return Arrays.stream(CloseReason.values())
        .filter(CloseReason::chosen)
        .map(reason -> choice(language, "claims.closed.", reason.key(), ""))
        .toList();
  }

  List<Choice> tasks(Language language) {
    return Arrays.stream(Task.Kind.values())
        .map(kind -> choice(language, "claims.task.", kind.key(), ""))
        .toList();
  }

  List<Choice> provinces(String chosen) {
    return Provinces.all().entrySet().stream()
        .map(each -> new Choice(each.getKey(), each.getValue(), each.getKey().equals(chosen)))
        .toList();
  }

  private Choice choice(Language language, String prefix, String key, String chosen) {
    return new Choice(key, say(language, prefix + key), key.equals(chosen));
  }

  private static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
