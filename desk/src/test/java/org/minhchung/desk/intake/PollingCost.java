package org.minhchung.desk.intake;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.minhchung.desk.claims.store.MessageStore;
import org.minhchung.desk.fetch.Bytes;
import org.minhchung.desk.fetch.LocalCourtesy;
import org.minhchung.desk.fetch.WebAddress;
import org.minhchung.desk.intake.store.SourceStore;
import org.minhchung.desk.kernel.Accent;
import org.minhchung.desk.kernel.Actor;
import org.minhchung.desk.kernel.DataFolder;
import org.minhchung.desk.kernel.DeskId;
import org.minhchung.desk.kernel.DeskProfile;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.desk.kernel.Role;
import org.minhchung.desk.kernel.store.Database;
import org.minhchung.desk.verification.Party;
import org.minhchung.desk.verification.PartyId;
import org.minhchung.desk.verification.PublisherRegister;
import org.minhchung.desk.verification.RegisterChange;
import org.minhchung.desk.verification.RegisterEntryId;
import org.minhchung.desk.verification.ShownEntry;
import org.minhchung.engine.text.Masking;

/**
 * What a round over 500 sources costs in processor time, server included: real sockets, SQLite on
 * the disk, the engine's masking. Each feed has 50 items; in a round after the first, 5 of 100
 * feeds have two new ones. Measured once where servers know ETags and once where none does. Run by
 * hand.
 */
final class PollingCost {

  private static final int SOURCES = 500;
  private static final int ITEMS = 50;
  private static final int ROUNDS = 6;
  private static final Actor LAN =
      new Actor(
          new PersonId("0195f3a0-0000-7000-8000-000000000002"), "Lan", Set.of(Role.COORDINATOR));

  private final Random random = new Random(9);
  private Instant now = Instant.parse("2026-11-28T08:00:00Z");

  public static void main(String[] arguments) throws Exception {
    new PollingCost().measure("servers with ETag", true);
    new PollingCost().measure("servers without", false);
    System.exit(0);
  }

  private void measure(String name, boolean etags) throws Exception {
    Path folder = Files.createTempDirectory("polling-cost");
    try (Database database = Database.open(DataFolder.at(folder.resolve("data")), null);
        var web = new LocalCourtesy()) {
      SourcePolling polling = polling(database, web);
      int[] told = new int[SOURCES];
      for (int source = 0; source < SOURCES; source++) {
        told[source] = ITEMS;
        put(web, source, told[source], etags);
      }
      print("%s, first round, all new: %.1f CPU-s", name, cost(polling));
      double most = 0;
      for (int round = 0; round < ROUNDS; round++) {
        now = now.plus(Duration.ofMinutes(10));
        for (int changed = 0; changed < SOURCES / 20; changed++) {
          int source = random.nextInt(SOURCES);
          told[source] += 2;
          put(web, source, told[source], etags);
        }
        most = Math.max(most, cost(polling));
      }
      print("%s, dearest of %d later rounds: %.2f CPU-s", name, ROUNDS, most);
      print(
          "  messages now: %d",
          database.client().sql("SELECT COUNT(*) FROM message").query(Integer.class).single());
    }
  }

  private static double cost(SourcePolling polling) {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long before = system.getProcessCpuTime();
    polling.run();
    return (system.getProcessCpuTime() - before) / 1e9;
  }

  private SourcePolling polling(Database database, LocalCourtesy web) {
    var ids = new Ids(() -> now, random);
    database
        .records()
        .write(
            () -> {
              database.profiles().keep(profile());
              return now;
            });
    var shelf = new SourceStore(database.client(), database.profiles());
    PublisherRegister register = register();
    var keeping =
        new SourceKeeping(
            shelf,
            () -> register,
            (source, _, _, _) -> {
              int leaf = shelf.count();
              shown.add(source);
              return leaf;
            },
            (_, _, _, _) -> {},
            database.records(),
            ids,
            () -> now,
            random);
    for (int source = 0; source < SOURCES; source++) {
      keeping.add(LAN, "http://" + host(source) + "/rss", "Đo");
    }
    database
        .records()
        .write(
            () -> {
              for (int leaf = 0; leaf < shown.size(); leaf++) {
                shelf.show(shown.get(leaf), leaf, now);
              }
              return now;
            });
    var masking = new Masking(new byte[32]);
    var items =
        new FeedItems(
            shelf,
            () -> register,
            text -> new Masker.Masked(masking.mask(text).text(), List.of()),
            new MessageStore(database.client(), database.profiles(), ids, database.outbox()),
            database.records());
    return new SourcePolling(shelf, web.courtesy(() -> now), items, database.records(), () -> now);
  }

  private final List<SourceId> shown = new ArrayList<>();

  private static void put(LocalCourtesy web, int source, int told, boolean etags) {
    var body =
        new StringBuilder("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>x</title>");
    for (int n = told; n > told - ITEMS; n--) {
      body.append(
          ("<item><guid isPermaLink=\"false\">%d</guid><title>Tin số %d của nguồn %d: mực nước sông"
                  + " Hồng lên nhanh trong đêm</title><link>http://%s/tin/%d</link><description>%s"
                  + "</description></item>")
              .formatted(n, n, source, host(source), n, "Một đoạn mô tả ngắn. ".repeat(10)));
    }
    web.put(
        host(source),
        new LocalCourtesy.Standing(
            body.append("</channel></rss>").toString(), etags ? "\"" + told + "\"" : ""));
  }

  private static String host(int source) {
    return "nguon%d.example".formatted(source);
  }

  private PublisherRegister register() {
    var none = new Bytes(new byte[0]);
    List<ShownEntry> entries = new ArrayList<>();
    for (int source = 0; source < SOURCES; source++) {
      var party =
          new Party(
              new PartyId("0195f3a0-0000-7000-8000-%012d".formatted(source)),
              Party.Kind.PUBLISHER,
              "Nguồn " + source,
              host(source),
              WebAddress.of("https://" + host(source) + "/").orElseThrow());
      entries.add(
          new ShownEntry(
              new RegisterEntryId("0195f3a0-0000-7000-8001-%012d".formatted(source)),
              new RegisterChange.PartyFiled(party),
              now,
              now,
              none,
              none,
              source));
    }
    return new PublisherRegister(entries);
  }

  private static DeskProfile profile() {
    return new DeskProfile(
        new DeskId("0195f3a0-0000-7000-8000-00000000de5c"),
        Map.of("vi", "Bàn đo"),
        Map.of(),
        Map.of(),
        Map.of(),
        "",
        new Accent("#0b5e55", "#5fd0c0"),
        true);
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
