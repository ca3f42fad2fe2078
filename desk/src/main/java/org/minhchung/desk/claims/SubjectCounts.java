package org.minhchung.desk.claims;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Who asked about which subject, as tokens under a key of the subject's own: the same asker has
 * another token at every subject, and nothing says that the two belong together. In memory alone;
 * keys and tokens are thrown away after a week. Thread-safe.
 *
 * @param <K> what is asked about
 */
final class SubjectCounts<K> {

  /** On these the sender changes by the day; on the others a span is as long as a key lives. */
  private static final Set<ChannelKind> BY_DAY = Set.of(ChannelKind.WEB, ChannelKind.API);

  private static final int KEY_DAYS = 7;

  /** Some 50 MB; beyond it the counts are too low, and nothing falls over. */
  private static final int MOST_TOKENS = 500_000;

  /** Fewer say nothing about an answer. */
  private static final int ENOUGH_PEOPLE = 20;

  /** Above one in so many the answer does not fit. */
  private static final int ONE_IN = 10;

  private final RandomGenerator random;
  private final Map<K, Subject> subjects = new HashMap<>();
  private int tokens;

  SubjectCounts(RandomGenerator random) {
    this.random = random;
  }

  synchronized void asked(K about, Asker asker, LocalDate today) {
    if (asker.counted() && tokens < MOST_TOKENS) {
      Subject subject = subject(about, today);
      AskerSpan span = subject.span(asker.channel(), today);
      int before = span.size();
      span.add(subject.token(asker));
      tokens += span.size() - before;
      subject.last = today;
    }
  }

  /**
   * Notes that an asker was told about something else.
   *
   * @return whether more than a tenth of those who asked said so, and at least twenty asked
   */
  synchronized boolean notMine(K about, Asker asker, LocalDate today) {
    Subject subject = subjects.get(about);
    if (subject == null || !asker.counted()) {
      return false;
    }
    AskerSpan span = subject.span(asker.channel(), today);
    span.notMine(subject.token(asker));
    return span.people() >= ENOUGH_PEOPLE && span.doubts() * ONE_IN > span.people();
  }

  synchronized void forgetDoubts(K about) {
    Subject subject = subjects.get(about);
    if (subject != null) {
      subject.spans.values().forEach(AskerSpan::forgetDoubts);
    }
  }

  /** A band that a subject has come to on a day. */
  record Grown<K>(K about, LocalDate day, ReachBand band) {}

  /** What has come to a larger band since it was last {@link #written}. */
  synchronized Map<K, Grown<K>> grown(LocalDate today) {
    subjects
        .values()
        .removeIf(
            subject -> {
              boolean over = subject.over(today);
              tokens -= over ? subject.size() : 0;
              return over;
            });
    Map<K, Grown<K>> grown = new LinkedHashMap<>();
    subjects.forEach(
        (about, subject) -> {
          ReachBand band = subject.band();
          if (band.compareTo(subject.written()) > 0) {
            grown.put(about, new Grown<>(about, subject.last, band));
          }
        });
    return grown;
  }

  synchronized void written(Grown<K> grown) {
    Subject subject = subjects.get(grown.about());
    if (subject != null) {
      subject.written = grown;
    }
  }

  synchronized long tokenAt(K about, Asker asker, LocalDate today) {
    return subject(about, today).token(asker);
  }

  private Subject subject(K about, LocalDate today) {
    Subject known = subjects.get(about);
    if (known != null && !known.over(today)) {
      return known;
    }
    tokens -= known == null ? 0 : known.size();
    var secret = new byte[32];
    random.nextBytes(secret);
    Subject fresh = new Subject(new SecretKeySpec(secret, "HmacSHA256"), today);
    subjects.put(about, fresh);
    return fresh;
  }

  private final class Subject {
    private final SecretKey key;
    private final LocalDate born;
    private final Map<ChannelKind, AskerSpan> spans = new EnumMap<>(ChannelKind.class);
    private final Map<ChannelKind, LocalDate> began = new EnumMap<>(ChannelKind.class);
    private LocalDate last;
    private @Nullable Grown<K> written;

    Subject(SecretKey key, LocalDate born) {
      this.key = key;
      this.born = born;
      this.last = born;
    }

    boolean over(LocalDate today) {
      return !today.isBefore(born.plusDays(KEY_DAYS));
    }

    AskerSpan span(ChannelKind channel, LocalDate today) {
      AskerSpan span = spans.get(channel);
      if (span == null || (BY_DAY.contains(channel) && !today.equals(began.get(channel)))) {
        tokens -= span == null ? 0 : span.size();
        span = new AskerSpan();
        spans.put(channel, span);
        began.put(channel, today);
      }
      return span;
    }

    long token(Asker asker) {
      Mac mac = Askers.mac(key);
      return ByteBuffer.wrap(mac.doFinal(asker.blinded())).getLong();
    }

    /** The largest of any kind of channel: one person may use two. */
    ReachBand band() {
      ReachBand most = ReachBand.FEW;
      for (Map.Entry<ChannelKind, AskerSpan> each : spans.entrySet()) {
        if (!BY_DAY.contains(each.getKey()) || last.equals(began.get(each.getKey()))) {
          most = most.or(ReachBand.of(each.getValue().people()));
        }
      }
      return most;
    }

    ReachBand written() {
      return written != null && written.day().equals(last) ? written.band() : ReachBand.FEW;
    }

    int size() {
      return spans.values().stream().mapToInt(AskerSpan::size).sum();
    }
  }
}
