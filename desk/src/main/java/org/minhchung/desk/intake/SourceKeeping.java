package org.minhchung.desk.intake;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.minhchung.desk.fetch.Bytes;
import org.minhchung.desk.fetch.WebAddress;
import org.minhchung.desk.kernel.Actor;
import org.minhchung.desk.kernel.Audit;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.Records;
import org.minhchung.desk.verification.Party;
import org.minhchung.desk.verification.PublicRegister;
import org.minhchung.desk.verification.PublisherSite;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says which sources the desk watches: only feeds at the own host of a publisher in the register,
 * at most {@value #MOST}. Each coming and going is in the log before it is shown.
 */
public final class SourceKeeping {

  public static final int MOST = 500;

  private final SourceShelf shelf;
  private final PublicRegister register;
  private final SourceLog log;
  private final Audit audit;
  private final Records records;
  private final Ids ids;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final JsonMapper mapper =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  /**
   * @param random a secure source, for salts
   */
  public SourceKeeping(
      SourceShelf shelf,
      PublicRegister register,
      SourceLog log,
      Audit audit,
      Records records,
      Ids ids,
      InstantSource clock,
      RandomGenerator random) {
    this.shelf = shelf;
    this.register = register;
    this.log = log;
    this.audit = audit;
    this.records = records;
    this.ids = ids;
    this.clock = clock;
    this.random = random;
  }

  /** What became of a deed. */
  public sealed interface Outcome {
    record Done(SourceId source) implements Outcome {}

    record Refused(SourceRefusal why) implements Outcome {}
  }

  /**
   * Begins to watch.
   *
   * @param written the feed's address, as somebody typed it
   */
  public Outcome add(Actor by, String written, String why) {
    Optional<WebAddress> address = WebAddress.of(written);
    if (address.isEmpty() || why.isBlank() || why.length() > Source.MAX_WHY) {
      return new Outcome.Refused(SourceRefusal.UNREADABLE);
    }
    WebAddress at = address.get();
    if (PublisherSite.of(at.host()).map(PublisherSite::personal).orElse(false)) {
      return new Outcome.Refused(SourceRefusal.PERSONAL);
    }
    return records.write(() -> file(by, at, why));
  }

  private Outcome file(Actor by, WebAddress at, String why) {
    Optional<Party> publisher = register.now().publisherOf(at.host());
    if (publisher.isEmpty()) {
      return new Outcome.Refused(SourceRefusal.NOT_IN_REGISTER);
    }
    if (shelf.watches(at)) {
      return new Outcome.Refused(SourceRefusal.ALREADY_WATCHED);
    }
    if (shelf.count() >= MOST) {
      return new Outcome.Refused(SourceRefusal.TOO_MANY);
    }
    if (!log.open()) {
      return new Outcome.Refused(SourceRefusal.NO_LOG);
    }
    var source =
        new Source(new SourceId(ids.ordered()), publisher.get().id(), at, why, clock.instant());
    Bytes content =
        content(
            Map.of(
                "source", source.id().value(),
                "publisher", source.publisher().value(),
                "address", at.text(),
                "why", source.why()));
    Bytes salt = salt();
    long leaf = log.changed(source.id(), SourceLog.Change.SOURCE_ADDED, content, salt);
    shelf.add(source, by.person(), content, salt, leaf);
    shelf.health(source.id(), SourceHealth.unasked(clock.instant()));
    audit.record(by, "intake.source-added", source.id().value());
    return new Outcome.Done(source.id());
  }

  /** Ceases to watch; the reason is public. */
  public Outcome end(Actor by, SourceId id, String why) {
    if (why.isBlank() || why.length() > Source.MAX_WHY) {
      return new Outcome.Refused(SourceRefusal.UNREADABLE);
    }
    return records.write(
        () -> {
          if (shelf.watched().stream().noneMatch(it -> it.source().id().equals(id))) {
            return new Outcome.Refused(SourceRefusal.NOT_WATCHED);
          }
          if (!log.open()) {
            return new Outcome.Refused(SourceRefusal.NO_LOG);
          }
          Bytes content = content(Map.of("source", id.value(), "why", why.strip()));
          Bytes salt = salt();
          long leaf = log.changed(id, SourceLog.Change.SOURCE_REMOVED, content, salt);
          shelf.end(id, why.strip(), by.person(), clock.instant(), content, salt, leaf);
          audit.record(by, "intake.source-removed", id.value());
          return new Outcome.Done(id);
        });
  }

  private Bytes content(Map<String, String> words) {
    return new Bytes(
        mapper.writeValueAsString(new TreeMap<>(words)).getBytes(StandardCharsets.UTF_8));
  }

  private Bytes salt() {
    byte[] chance = new byte[32];
    random.nextBytes(chance);
    return new Bytes(chance);
  }
}
