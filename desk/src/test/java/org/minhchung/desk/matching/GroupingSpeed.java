package org.minhchung.desk.matching;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.minhchung.desk.claims.ChannelKind;
import org.minhchung.desk.claims.MaskedMessage;
import org.minhchung.desk.claims.store.GroupStore;
import org.minhchung.desk.claims.store.MessageStore;
import org.minhchung.desk.claims.store.SightingStore;
import org.minhchung.desk.kernel.Accent;
import org.minhchung.desk.kernel.DataFolder;
import org.minhchung.desk.kernel.DeskId;
import org.minhchung.desk.kernel.DeskProfile;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.store.Database;
import org.minhchung.desk.matching.store.GroupingCursor;

/**
 * How many stored messages a second are grouped and on disk, and how long a restart takes. Not a
 * test. No claim is known, so the matcher's part is left out. Arguments: a folder for SQLite, and
 * how many messages.
 */
final class GroupingSpeed {

  private static final int BATCH = 500;

  private GroupingSpeed() {}

  public static void main(String[] arguments) throws Exception {
    int count = Integer.parseInt(arguments[1]);
    Path folder = Files.createTempDirectory(Path.of(arguments[0]), "grouping-speed");
    Ids ids = new Ids(InstantSource.system(), new Random(7));
    try (Database database = Database.open(DataFolder.at(folder.resolve("data")), null)) {
      database.records().write(() -> file(database));
      MessageStore messages =
          new MessageStore(database.client(), database.profiles(), ids, database.outbox());
      Random random = new Random(8);
      for (int stored = 0; stored < count; stored += BATCH) {
        database.records().write(() -> leave(messages, random));
      }
      StreamedGroups groups = groups(database, ids);
      long began = System.nanoTime();
      while (groups.step() || groups.position() < database.outbox().latest()) {
        Thread.onSpinWait();
      }
      System.out.printf(Locale.ROOT, "grouped and stored: %,.0f messages/s%n", rate(count, began));
      began = System.nanoTime();
      groups(database, ids).step();
      System.out.printf(Locale.ROOT, "restored: %,.0f messages/s%n", rate(count, began));
    }
  }

  private static double rate(int count, long began) {
    return count * 1e9 / (System.nanoTime() - began);
  }

  static StreamedGroups groups(Database database, Ids ids) {
    return new StreamedGroups(
        database.records(),
        database.outbox(),
        new GroupStore(database.client(), ids),
        new SightingStore(database.client(), database.profiles(), database.outbox()),
        new GroupingCursor(database.client()),
        _ -> Optional.empty(),
        ids,
        InstantSource.system());
  }

  static boolean file(Database database) {
    Map<String, String> words = Map.of("vi", "Bàn mẫu", "en", "Sample desk");
    database
        .profiles()
        .keep(
            new DeskProfile(
                new DeskId("0195f3a0-0000-7000-8000-0000000000d1"),
                words,
                words,
                words,
                words,
                "",
                new Accent("#0b5e55", "#5fd0c0"),
                true));
    return true;
  }

  /** One in three repeats word for word what one of two hundred said; numbers make the others. */
  private static int leave(MessageStore messages, Random random) {
    for (int i = 0; i < BATCH; i++) {
      int subject = random.nextInt(200);
      int detail = random.nextInt(3) == 0 ? 7 : 1 + random.nextInt(5_000);
      String text =
          "Chợ số %d dời sang phố %d từ tuần sau, tiểu thương mỗi quầy nộp %d nghìn đồng tiền dọn dẹp"
              .formatted(subject, detail, detail * 10);
      messages.leave(
          new MaskedMessage(text, List.of()), ChannelKind.WEB, LocalDate.of(2026, 8, 10));
    }
    return BATCH;
  }
}
