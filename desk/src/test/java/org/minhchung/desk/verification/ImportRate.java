package org.minhchung.desk.verification;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.minhchung.desk.claims.store.ClaimStore;
import org.minhchung.desk.kernel.Accent;
import org.minhchung.desk.kernel.DataFolder;
import org.minhchung.desk.kernel.DeskId;
import org.minhchung.desk.kernel.DeskProfile;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.Records;
import org.minhchung.desk.kernel.store.Database;
import org.minhchung.desk.verification.store.ExternalReviewStore;

/**
 * Measures how fast reviews are imported, and how long a write takes. Not a test: run its {@code
 * main} by hand; what it found stands in docs/decisions/0051-import.md.
 *
 * <p>Arguments: a folder, the number of rows, the rows a batch.
 */
final class ImportRate {

  private static final String[] WHO = {
    "Uống nước chanh ấm", "Ngậm gừng tươi", "Ăn tỏi sống", "Xông lá sả", "Bôi kem đánh răng",
    "Chườm đá", "Đắp lá trầu", "Uống nước muối", "Ăn lá đu đủ", "Ngâm chân nước gừng"
  };
  private static final String[] WHEN = {
    "mỗi sáng lúc bụng đói", "trước khi đi ngủ", "ba lần một ngày", "sau bữa ăn", "vào ngày rằm"
  };
  private static final String[] WHAT = {
    "chữa khỏi bệnh tiểu đường", "làm tan sỏi thận", "cắt cơn đột quỵ", "hạ huyết áp",
    "phòng được cúm", "giảm mười cân", "hết đau khớp", "sáng mắt trở lại"
  };
  private static final String[] RATINGS = {"Sai", "Đúng", "Gây hiểu lầm", "Chưa đủ bằng chứng"};

  private ImportRate() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    int rows = Integer.parseInt(arguments[1]);
    int batch = Integer.parseInt(arguments[2]);
    Path file = folder.resolve("reviews.csv");
    write(file, rows, new Random(20_261_122));
    var clock = InstantSource.system();
    var ids = new Ids(clock, new Random(1));
    try (Database database =
        Database.open(new DataFolder(folder.resolve("data"), folder.resolve("keys")), null)) {
      database.records().write(() -> sampleDesk(database));
      var writes = new TimedRecords(database.records(), new ArrayList<>(), new ArrayList<>());
      var claims = new ClaimStore(database.client(), database.profiles(), ids, clock);
      var importer =
          new ReviewImport(
              writes,
              database.profiles(),
              claims,
              new ExternalReviewStore(database.client(), clock),
              database.outbox(),
              ids,
              clock);
      for (String round : List.of("first", "again")) {
        writes.micros().clear();
        writes.busy().clear();
        long busy = cpu();
        long start = System.nanoTime();
        ImportReport report = importer.run(List.of(file), null, new Silent(), batch);
        System.out.printf(
            Locale.ROOT,
            "%s: %s%n%.1f s (%.1f s of CPU)%nwrites, by the clock: %s%nwrites, CPU alone: %s%n",
            round,
            report,
            (System.nanoTime() - start) / 1e9,
            (cpu() - busy) / 1e9,
            told(writes.micros()),
            told(writes.busy()));
      }
    }
  }

  private static DeskId sampleDesk(Database database) {
    var desk = new DeskId("0195f3a0-0000-7000-8000-00000000de5c");
    Map<String, String> words = Map.of("vi", "Mẫu");
    database
        .profiles()
        .keep(
            new DeskProfile(
                desk, words, words, words, words, "", new Accent("#0b5e55", "#5fd0c0"), true));
    return desk;
  }

  private static void write(Path file, int rows, Random random) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("text,claimant,publisher,site,url,title,reviewDate,textualRating,languageCode\n");
      for (int n = 0; n < rows; n++) {
        String claim =
            "%s %s trong %d ngày %s."
                .formatted(any(WHO, random), any(WHEN, random), n, any(WHAT, random));
        out.write(
            "\"%s\",%s,Bàn Kiểm Chứng Mẫu %d,mau%d.example,https://mau%d.example/bai/%d,\"Tựa: %s\",%s,%s,vi%n"
                .formatted(
                    claim,
                    random.nextBoolean() ? "Bộ Y tế" : "Người dùng mạng",
                    n % 20,
                    n % 20,
                    n % 20,
                    n,
                    claim,
                    LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2_000)),
                    any(RATINGS, random)));
      }
    }
  }

  private static String any(String[] words, Random random) {
    return words[random.nextInt(words.length)];
  }

  /** What this thread has worked, in nanoseconds; a busy machine does not lengthen it. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static String told(List<Long> micros) {
    List<Long> sorted = new ArrayList<>(micros);
    Collections.sort(sorted);
    return String.format(
        Locale.ROOT,
        "%d: median %.1f ms, 99th %.1f ms, longest %.1f ms, over 50 ms %d",
        sorted.size(),
        sorted.get(sorted.size() / 2) / 1e3,
        sorted.get(sorted.size() * 99 / 100) / 1e3,
        sorted.getLast() / 1e3,
        sorted.stream().filter(micro -> micro > 50_000).count());
  }

  private record TimedRecords(Records records, List<Long> micros, List<Long> busy)
      implements Records {

    @Override
    public <T> T write(Supplier<T> work) {
      long start = System.nanoTime();
      long worked = cpu();
      T result = records.write(work);
      micros.add((System.nanoTime() - start) / 1_000);
      busy.add((cpu() - worked) / 1_000);
      return result;
    }

    @Override
    public <T> T read(Supplier<T> work) {
      return records.read(work);
    }
  }

  private record Silent() implements ImportWatch {
    @Override
    public void progress(long bytes) {}

    @Override
    public void refused(Path file, RowRefusal refusal) {}

    @Override
    public void stopped(Path file, Reading.Stopped stop) {}
  }
}
