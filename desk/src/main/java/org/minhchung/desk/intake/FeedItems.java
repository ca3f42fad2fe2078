package org.minhchung.desk.intake;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.claims.ChannelKind;
import org.minhchung.desk.claims.MaskedMessage;
import org.minhchung.desk.claims.MessageId;
import org.minhchung.desk.claims.Messages;
import org.minhchung.desk.fetch.Bytes;
import org.minhchung.desk.fetch.WebAddress;
import org.minhchung.desk.kernel.Records;
import org.minhchung.desk.verification.Party;
import org.minhchung.desk.verification.PublicRegister;
import org.minhchung.desk.verification.PublisherRegister;
import org.minhchung.desk.web.Received;

/**
 * Brings items in: each becomes a message that holds its title, masked, and is then recognised or
 * grouped as any other. Kept beside it is where it stands, which is a page of an institution. An
 * item that leads away from its publisher's own host is passed over.
 */
final class FeedItems {

  /** What is older when we first see it is old news. */
  private static final Duration FRESH = Duration.ofDays(2);

  private static final int MOST_A_RUN = 200;

  /** Two or three rows each: keeps a write transaction far below 50 ms. */
  private static final int BATCH = 25;

  private final SourceShelf shelf;
  private final PublicRegister register;
  private final Masker masker;
  private final Messages messages;
  private final Records records;

  FeedItems(
      SourceShelf shelf,
      PublicRegister register,
      Masker masker,
      Messages messages,
      Records records) {
    this.shelf = shelf;
    this.register = register;
    this.masker = masker;
    this.messages = messages;
    this.records = records;
  }

  /**
   * What was taken.
   *
   * @param whole whether nothing new is left for the next run
   * @param newest day of the newest item, not after today; null if no item says its day
   */
  record Taken(boolean whole, @Nullable LocalDate newest) {}

  Taken take(Source source, List<FeedItem> found, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    Map<String, FeedItem> byHash = new LinkedHashMap<>();
    found.forEach(item -> byHash.putIfAbsent(hash(item.key()), item));
    PublisherRegister known = register.now();
    int taken = 0;
    boolean whole = true;
    for (List<Map.Entry<String, FeedItem>> batch :
        byHash.entrySet().stream().gather(Gatherers.windowFixed(BATCH)).toList()) {
      if (taken >= MOST_A_RUN) {
        whole = false;
        break;
      }
      taken += records.write(() -> file(source, batch, known, now, today));
    }
    return new Taken(whole, newest(found, today));
  }

  private int file(
      Source source,
      List<Map.Entry<String, FeedItem>> batch,
      PublisherRegister known,
      Instant now,
      LocalDate today) {
    Set<String> seen =
        shelf.seen(source.id(), batch.stream().map(Map.Entry::getKey).toList(), today);
    List<Map.Entry<String, FeedItem>> fresh =
        batch.stream().filter(item -> !seen.contains(item.getKey())).toList();
    shelf.note(source.id(), fresh.stream().map(Map.Entry::getKey).toList(), today);
    fresh.forEach(item -> leave(source, item.getValue(), known, now, today));
    return fresh.size();
  }

  private void leave(
      Source source, FeedItem item, PublisherRegister known, Instant now, LocalDate today) {
    Instant published = item.published();
    if (published != null && published.isBefore(now.minus(FRESH))) {
      return;
    }
    Optional<WebAddress> link =
        WebAddress.of(item.link())
            .filter(
                at ->
                    known
                        .publisherOf(at.host())
                        .map(Party::id)
                        .equals(Optional.of(source.publisher())));
    Masker.Masked masked = masker.mask(item.title());
    if (link.isPresent()
        && AskedText.of(masked.text()) instanceof Received.Read<AskedText>(var text)) {
      MessageId message =
          messages.leave(new MaskedMessage(text.value(), masked.marks()), ChannelKind.FEED, today);
      shelf.item(message, source.id(), link.get(), day(published, today));
    }
  }

  private static @Nullable LocalDate newest(List<FeedItem> found, LocalDate today) {
    return found.stream()
        .flatMap(item -> Optional.ofNullable(item.published()).stream())
        .map(published -> day(published, today))
        .max(LocalDate::compareTo)
        .orElse(null);
  }

  /** A feed that dates its pieces into the future means today. */
  private static LocalDate day(@Nullable Instant published, LocalDate today) {
    LocalDate day = published == null ? today : LocalDate.ofInstant(published, ZoneOffset.UTC);
    return day.isAfter(today) ? today : day;
  }

  private static String hash(String key) {
    return new Bytes(key.getBytes(StandardCharsets.UTF_8)).hash();
  }
}
