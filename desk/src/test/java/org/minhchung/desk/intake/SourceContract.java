package org.minhchung.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minhchung.desk.claims.store.MessageStore;
import org.minhchung.desk.fetch.Bytes;
import org.minhchung.desk.fetch.DoubleCourtesy;
import org.minhchung.desk.fetch.Fetched;
import org.minhchung.desk.fetch.Validators;
import org.minhchung.desk.fetch.WebAddress;
import org.minhchung.desk.intake.SourceKeeping.Outcome;
import org.minhchung.desk.intake.store.SourceStore;
import org.minhchung.desk.kernel.Actor;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.desk.kernel.Role;
import org.minhchung.desk.kernel.store.OpenedDesk;
import org.minhchung.desk.verification.Party;
import org.minhchung.desk.verification.PartyId;
import org.minhchung.desk.verification.PublisherRegister;
import org.minhchung.desk.verification.RegisterChange;
import org.minhchung.desk.verification.RegisterEntryId;
import org.minhchung.desk.verification.ShownEntry;
import org.springframework.dao.DataIntegrityViolationException;

/** What is watched, how it is asked and what is kept of it, whichever database holds it. */
abstract class SourceContract {

  private static final Actor LAN =
      new Actor(
          new PersonId("0195f3a0-0000-7000-8000-000000000002"), "Lan", Set.of(Role.COORDINATOR));
  private static final Party PAPER =
      new Party(
          new PartyId("0195f3a0-0000-7000-8000-0000000000aa"),
          Party.Kind.PUBLISHER,
          "Báo Mẫu",
          "bao.example",
          WebAddress.of("https://bao.example/toa-soan").orElseThrow());
  private static final String FEED = "https://bao.example/rss";

  private Instant now = Instant.parse("2026-11-28T08:00:00Z");
  private final Ids ids = new Ids(() -> now, new Random(5));
  private final List<String> deeds = new ArrayList<>();
  private final List<SourceId> logged = new ArrayList<>();
  private final Map<String, Fetched> web = new HashMap<>();
  private final DoubleCourtesy courtesy = new DoubleCourtesy(web::get, () -> now);

  abstract OpenedDesk database();

  @BeforeEach
  void nothingAnswers() {
    web.clear();
  }

  @Test
  void aFeedOfAPublisherInTheRegisterIsWatchedOnceTheLogHasIt() {
    SourceId id = added(FEED);

    assertThat(store().watched()).as("not before readers can fetch the entry").isEmpty();
    show();
    assertThat(store().watched())
        .singleElement()
        .satisfies(
            watched -> {
              assertThat(watched.source())
                  .isEqualTo(
                      new Source(
                          id,
                          PAPER.id(),
                          WebAddress.of(FEED).orElseThrow(),
                          "Đưa tin về lũ.",
                          now));
              assertThat(watched.health()).isEqualTo(SourceHealth.unasked(now));
            });
    assertThat(deeds).containsExactly("intake.source-added " + id.value());
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.facebook.com/baomau/rss, PERSONAL",
    "https://baomau.tiktok.com/feed, PERSONAL",
    "https://ai-do.example/rss, NOT_IN_REGISTER",
    "https://xbao.example/rss, NOT_IN_REGISTER",
    "https://10.0.0.1/rss, NOT_IN_REGISTER",
    "ftp://bao.example/rss, UNREADABLE",
    "bao.example, UNREADABLE"
  })
  void whatIsNoFeedOfAPublisherIsRefusedWithTheReason(String address, SourceRefusal why) {
    assertThat(keeping().add(LAN, address, "Vì sao")).isEqualTo(new Outcome.Refused(why));
    assertThat(logged).isEmpty();
  }

  @Test
  void aFeedIsWatchedOnceAndCanBeGivenUpAndTakenAgain() {
    SourceId first = added(FEED);
    show();
    assertThat(keeping().add(LAN, FEED, "Vì sao"))
        .isEqualTo(new Outcome.Refused(SourceRefusal.ALREADY_WATCHED));

    assertThat(keeping().end(LAN, first, "Nguồn đã đóng.")).isEqualTo(new Outcome.Done(first));
    show();
    assertThat(store().watched()).isEmpty();
    assertThat(keeping().end(LAN, first, "Lần nữa."))
        .isEqualTo(new Outcome.Refused(SourceRefusal.NOT_WATCHED));
    added(FEED);
  }

  @Test
  void noMoreThanFiveHundredAreWatched() {
    for (int n = 0; n < SourceKeeping.MOST; n++) {
      added("https://bao.example/rss/" + n);
    }

    assertThat(keeping().add(LAN, FEED, "Vì sao"))
        .isEqualTo(new Outcome.Refused(SourceRefusal.TOO_MANY));
  }

  @Test
  void whatIsNewBecomesAMaskedMessageWithItsLinkAndNoAuthor() {
    added(FEED);
    show();
    web.put(
        FEED,
        rss(item("1", "Gọi 0900000001 để nhận quà", "/qua", "Sat, 28 Nov 2026 07:00:00 GMT")));

    polling().run();

    assertThat(column("SELECT text FROM message")).containsExactly("Gọi [số] để nhận quà");
    assertThat(column("SELECT channel_kind FROM message")).containsExactly("feed");
    assertThat(column("SELECT link FROM source_item")).containsExactly("https://bao.example/qua");
    assertThat(column("SELECT day FROM source_item")).containsExactly("2026-11-28");
    assertThat(everything()).doesNotContain("canary").doesNotContain("0900000001");
  }

  @Test
  void nothingIsTakenTwice() {
    added(FEED);
    show();
    web.put(FEED, rss(item("1", "Một", "/1", "")));
    polling().run();
    web.put(FEED, rss(item("2", "Hai", "/2", "") + item("1", "Một", "/1", "")));
    nextRound();

    assertThat(column("SELECT text FROM message ORDER BY text")).containsExactly("Hai", "Một");
    nextRound();
    assertThat(column("SELECT text FROM message")).hasSize(2);
  }

  @Test
  void oldNewsAndLinksToElsewhereAndEmptyTitlesAreNotTaken() {
    added(FEED);
    show();
    web.put(
        FEED,
        rss(
            item("1", "Tin cũ", "/1", "Mon, 23 Nov 2026 07:00:00 GMT")
                + item("2", "Ở nơi khác", "https://facebook.com/ai/bai", "")
                + item("3", " ", "/3", "")
                + item("4", "Ngày mai", "/4", "Sun, 28 Nov 2027 07:00:00 GMT")));

    polling().run();

    assertThat(column("SELECT text FROM message")).containsExactly("Ngày mai");
    assertThat(column("SELECT day FROM source_item")).containsExactly("2026-11-28");
    assertThat(health().lastItem()).isEqualTo(LocalDate.parse("2026-11-28"));
    assertThat(everything()).doesNotContain("facebook");
  }

  @Test
  void aFloodOfNewItemsIsTakenOverSeveralRounds() {
    added(FEED);
    show();
    var items = new StringBuilder();
    for (int n = 0; n < 300; n++) {
      items.append(item("g" + n, "Tin số " + n, "/" + n, ""));
    }
    web.put(FEED, rss(items.toString()));

    polling().run();
    assertThat(column("SELECT text FROM message")).hasSize(200);
    nextRound();
    assertThat(column("SELECT text FROM message")).hasSize(300);
  }

  @Test
  void aSourceThatFailsIsAskedLessAndLessOftenAndSaysWhy() {
    added(FEED);
    show();
    polling().run();

    assertThat(health().trouble()).isEqualTo("fetch.refused.not-found");
    assertThat(health().nextAt()).isEqualTo(now.plus(Duration.ofMinutes(10)));
    now = now.plus(Duration.ofMinutes(10));
    polling().run();
    assertThat(health().failures()).isEqualTo(2);
    assertThat(health().nextAt()).isEqualTo(now.plus(Duration.ofMinutes(20)));

    web.put(FEED, rss(""));
    now = now.plus(Duration.ofMinutes(20));
    polling().run();
    assertThat(health().trouble()).isEmpty();
    assertThat(health().failures()).isZero();
    assertThat(health().successAt()).isNotNull();
  }

  @Test
  void aSourceThatAsksForTimeGetsIt() {
    added(FEED);
    show();
    web.put(FEED, new Fetched.Refused(Fetched.Reason.BUSY, 429, Duration.ofHours(3)));
    polling().run();

    assertThat(health().nextAt()).isEqualTo(now.plus(Duration.ofHours(3)));
  }

  @Test
  void whatIsNotDueIsNotAsked() {
    added(FEED);
    show();
    web.put(FEED, rss(""));
    polling().run();
    int asked = courtesy.asked();
    now = now.plus(Duration.ofMinutes(9));

    polling().run();

    assertThat(courtesy.asked()).isEqualTo(asked);
  }

  @Test
  void whatIsInNoFeedForThirtyDaysIsForgotten() {
    added(FEED);
    show();
    web.put(FEED, rss(item("1", "Một", "/1", "")));
    polling().run();
    now = now.plus(Duration.ofDays(31));

    polling().forget();

    assertThat(column("SELECT item_hash FROM source_seen")).isEmpty();
  }

  @Test
  void whereAnItemStoodGoesWithItsMessage() {
    added(FEED);
    show();
    web.put(FEED, rss(item("1", "Một", "/1", "")));
    polling().run();

    database().records().write(() -> messages().purge(LocalDate.parse("2027-01-01"), 100));

    assertThat(column("SELECT link FROM source_item")).isEmpty();
  }

  @Test
  void theDatabaseItselfRefusesToChangeWhatWasWatched() {
    SourceId id = added(FEED);
    show();
    keeping().end(LAN, id, "Hết.");
    show();

    for (String statement :
        List.of(
            "UPDATE source SET why = 'other'",
            "DELETE FROM source",
            "UPDATE source_end SET why = 'other'",
            "DELETE FROM source_end",
            "UPDATE source_shown SET shown_at = 0",
            "DELETE FROM source_shown")) {
      assertThatThrownBy(
              () -> database().records().write(() -> database().jdbc().sql(statement).update()))
          .as(statement)
          .isInstanceOf(DataIntegrityViolationException.class);
    }
  }

  private void nextRound() {
    now = now.plus(Duration.ofMinutes(10));
    polling().run();
  }

  private SourceId added(String address) {
    Outcome outcome = keeping().add(LAN, address, "Đưa tin về lũ.");
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done) outcome).source();
  }

  private void show() {
    database()
        .records()
        .write(
            () -> {
              for (int leaf = 0; leaf < logged.size(); leaf++) {
                store().show(logged.get(leaf), leaf, now);
              }
              return now;
            });
  }

  private SourceHealth health() {
    return store().watched().getFirst().health();
  }

  private List<String> column(String select) {
    return database().jdbc().sql(select).query(String.class).list();
  }

  private String everything() {
    return List.of("message", "source", "source_item", "source_seen", "source_health").stream()
        .map(table -> database().jdbc().sql("SELECT * FROM " + table).query().listOfRows())
        .toList()
        .toString();
  }

  private static String item(String guid, String title, String link, String day) {
    String at = link.startsWith("/") ? "https://bao.example" + link : link;
    return "<item><guid isPermaLink='false'>%s</guid><title>%s</title><link>%s</link>"
            .formatted(guid, title, at)
        + "<author>canary@bao.example</author><dc:creator>canary</dc:creator>"
        + (day.isEmpty() ? "" : "<pubDate>" + day + "</pubDate>")
        + "</item>";
  }

  private static Fetched rss(String items) {
    String body =
        "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>x</title>"
            + items
            + "</channel></rss>";
    return new Fetched.Page(
        WebAddress.of(FEED).orElseThrow(),
        "application/rss+xml",
        StandardCharsets.UTF_8,
        new Bytes(body.getBytes(StandardCharsets.UTF_8)),
        new Validators("\"" + body.length() + "\"", ""));
  }

  private PublisherRegister register() {
    var none = new Bytes(new byte[0]);
    return new PublisherRegister(
        List.of(
            new ShownEntry(
                new RegisterEntryId("0195f3a0-0000-7000-8000-0000000000ab"),
                new RegisterChange.PartyFiled(PAPER),
                now,
                now,
                none,
                none,
                0)));
  }

  private SourceKeeping keeping() {
    return new SourceKeeping(
        store(),
        this::register,
        (source, _, _, _) -> {
          logged.add(source);
          return logged.size() - 1;
        },
        (_, action, subject, _) -> deeds.add(action + " " + subject),
        database().records(),
        ids,
        () -> now,
        new Random(6));
  }

  private SourcePolling polling() {
    var items =
        new FeedItems(
            store(),
            this::register,
            text -> new Masker.Masked(text.replaceAll("\\d{10}", "[số]"), List.of()),
            messages(),
            database().records());
    return new SourcePolling(store(), courtesy.courtesy(), items, database().records(), () -> now);
  }

  private MessageStore messages() {
    return new MessageStore(database().jdbc(), database().profiles(), ids, database().outbox());
  }

  private SourceStore store() {
    return new SourceStore(database().jdbc(), database().profiles());
  }
}
