package org.minhchung.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.minhchung.engine.index.ClaimIndex;
import org.minhchung.engine.index.Holds;
import org.minhchung.engine.index.IndexedClaim;
import org.minhchung.engine.index.MatchAnswer;
import org.minhchung.engine.index.Matcher;
import org.minhchung.engine.index.Wording;
import org.minhchung.engine.score.Decision;

/**
 * Prints how well the engine finds and decides on gold-vi, by kind, and finds on an English set.
 */
final class QuickQuality {

  private static final int SHOWN = 3;

  private QuickQuality() {}

  /**
   * Measures.
   *
   * @param args the folder that holds {@code gold-vi} and {@code data}; then, for a list of what
   *     went wrong, the word {@code list}; and {@code english} for the English set
   */
  public static void main(String[] args) {
    Path shared = Path.of(args[0]);
    List<String> flags = Arrays.asList(args).subList(1, args.length);
    decisions(shared.resolve("gold-vi"), flags.contains("list"));
    Path english = shared.resolve("data/ct22-task2a-en-train");
    if (flags.contains("english")) {
      if (Files.exists(english)) {
        ranking(english);
      } else {
        System.out.println("no English set at " + english);
      }
    }
  }

  private record Point(String kind, double probability, boolean right) {}

  private static final List<Point> CURVE = new ArrayList<>();
  private static final List<String> POSITIVE = List.of("para1", "para2", "forward", "noisy");

  /** What each answer threshold would have answered, the margin left aside. */
  private static void curve() {
    System.out.println("answer at  recall  wrong positives  left-out  other+opinion  conflicts");
    for (double answer = 0.3; answer < 0.97; answer += 0.05) {
      double least = answer;
      System.out.printf(
          Locale.ROOT,
          "%9.2f %7.3f %16d %9d %14d %10d%n",
          answer,
          count(least, point -> POSITIVE.contains(point.kind) && point.right) / 320.0,
          count(least, point -> POSITIVE.contains(point.kind) && !point.right),
          count(least, point -> point.kind.equals("left-out")),
          count(least, point -> point.kind.equals("other") || point.kind.equals("opinion")),
          count(least, point -> point.kind.equals("conflict")));
    }
  }

  private static long count(double least, Predicate<Point> which) {
    return CURVE.stream().filter(which).filter(point -> point.probability >= least).count();
  }

  private static final class Tally {
    private int rows;
    private int same;
    private int right;
    private int ask;
    private int shown;
    private int first;
    private int about;
  }

  private static void decisions(Path gold, boolean list) {
    Map<String, String> claims = Tables.texts(gold.resolve("claims.tsv"));
    Matcher matcher = new Matcher(index(claims));
    Map<String, Tally> tallies = new TreeMap<>();
    Random random = new Random(Train.SEED);
    List<String> talk = new ArrayList<>();
    List<String[]> rows = Tables.rows(gold.resolve("messages.tsv"));
    rows.stream()
        .filter(row -> row[3].equals("opinion") || row[3].equals("other"))
        .forEach(row -> talk.add(row[1]));
    Noise noise = new Noise(random, talk);
    for (String[] row : rows) {
      measure(matcher, row[0], row[1], row[2], row[3], row[4], tallies, list);
      if (row[3].equals("conflict")) {
        measure(
            matcher, row[0], noise.bare(row[1], 1), row[2], "conflict-bare", row[4], tallies, list);
        measure(
            matcher,
            row[0],
            noise.mistyped(row[1], 0.03),
            row[2],
            "conflict-typos",
            row[4],
            tallies,
            false);
        measure(
            matcher,
            row[0],
            noise.forwarded(row[1], 1, 2),
            row[2],
            "conflict-forwarded",
            row[4],
            tallies,
            false);
      }
      if (row[3].equals("para1")) {
        measure(matcher, row[0], noise.bare(row[1], 1), row[2], "para1-bare", "", tallies, false);
        measure(
            matcher,
            row[0],
            noise.mistyped(row[1], 0.03),
            row[2],
            "para1-typos",
            "",
            tallies,
            false);
        measure(
            matcher,
            row[0],
            noise.forwarded(row[1], 1, 2),
            row[2],
            "para1-forwarded",
            "",
            tallies,
            false);
      }
    }
    leftOut(claims, rows, tallies, list);
    System.out.println("kind                  rows  same right  ask  <=3 shown first about");
    tallies.forEach(
        (kind, tally) ->
            System.out.printf(
                Locale.ROOT,
                "%-20s %5d %5d %5d %4d %9d %5d %5d%n",
                kind,
                tally.rows,
                tally.same,
                tally.right,
                tally.ask,
                tally.shown,
                tally.first,
                tally.about));
    totals(tallies);
    curve();
  }

  /** Each positive once without its claim, which must not be answered. */
  private static void leftOut(
      Map<String, String> claims, List<String[]> rows, Map<String, Tally> tallies, boolean list) {
    for (String id : claims.keySet()) {
      Map<String, String> rest = new HashMap<>(claims);
      rest.remove(id);
      Matcher matcher = new Matcher(index(rest));
      for (String[] row : rows) {
        if (row[2].equals(id)) {
          measure(matcher, row[0], row[1], "-", "left-out", "", tallies, list);
        }
      }
    }
  }

  private static void measure(
      Matcher matcher,
      String id,
      String text,
      String claim,
      String kind,
      String near,
      Map<String, Tally> tallies,
      boolean list) {
    MatchAnswer answer = matcher.match(text, null, 10);
    Tally tally = tallies.computeIfAbsent(kind, _ -> new Tally());
    tally.rows++;
    boolean positive = !claim.equals("-");
    String best = answer.candidates().isEmpty() ? "" : answer.candidates().getFirst().claim().id();
    boolean among =
        answer.candidates().stream().limit(SHOWN).anyMatch(one -> one.claim().id().equals(claim));
    tally.first += positive && best.equals(claim) ? 1 : 0;
    tally.about += answer.about() ? 1 : 0;
    boolean wrong = false;
    if (!answer.candidates().isEmpty()) {
      double odds = answer.conflicts().isEmpty() && !answer.about() ? answer.probability() : 0;
      CURVE.add(new Point(kind, odds, best.equals(claim)));
    }
    switch (answer.decision()) {
      case Decision.Same(String said) -> {
        tally.same++;
        tally.right += said.equals(claim) ? 1 : 0;
        tally.shown += said.equals(claim) ? 1 : 0;
        wrong = !said.equals(claim);
      }
      case Decision.Ask _ -> {
        tally.ask++;
        tally.shown += among ? 1 : 0;
        wrong = positive;
      }
      case Decision.New _ -> wrong = positive;
    }
    if (list && wrong) {
      System.out.printf(
          Locale.ROOT,
          "%s %s %s want %s%s got %s %.3f %s%n    %s%n",
          kind,
          id,
          answer.decision().word(),
          claim,
          near.isEmpty() ? "" : " near " + near,
          best,
          answer.probability(),
          answer.conflicts(),
          text);
    }
  }

  private static void totals(Map<String, Tally> tallies) {
    int rows = 0;
    int right = 0;
    int same = 0;
    int shown = 0;
    for (String kind : List.of("para1", "para2", "forward", "noisy")) {
      Tally tally = tallies.getOrDefault(kind, new Tally());
      rows += tally.rows;
      right += tally.right;
      same += tally.same;
      shown += tally.shown;
    }
    int rejects = 0;
    int answered = 0;
    int news = 0;
    int plain = 0;
    for (String kind : List.of("left-out", "other", "opinion")) {
      Tally tally = tallies.getOrDefault(kind, new Tally());
      rejects += tally.rows;
      answered += tally.same;
      if (!kind.equals("left-out")) {
        plain += tally.rows;
        news += tally.rows - tally.same - tally.ask;
      }
    }
    System.out.printf(Locale.ROOT, "automatic recall        %.3f%n", (double) right / rows);
    System.out.printf(
        Locale.ROOT,
        "precision, no conflicts %.3f (%d wrong)%n",
        (double) right / (same + plainSame(tallies)),
        same + plainSame(tallies) - right);
    System.out.printf(Locale.ROOT, "right or <= 3 shown     %.3f%n", (double) shown / rows);
    System.out.printf(
        Locale.ROOT, "correct reject          %.3f%n", 1 - (double) answered / rejects);
    System.out.printf(Locale.ROOT, "new on other, opinion   %.3f%n", (double) news / plain);
    for (String kind : tallies.keySet()) {
      if (kind.startsWith("conflict")) {
        Tally tally = tallies.get(kind);
        System.out.printf(
            Locale.ROOT, "%-20s answered %.3f%n", kind, (double) tally.same / tally.rows);
      }
    }
  }

  private static int plainSame(Map<String, Tally> tallies) {
    return tallies.getOrDefault("other", new Tally()).same
        + tallies.getOrDefault("opinion", new Tally()).same;
  }

  private static void ranking(Path set) {
    Map<String, String> claims = Tables.texts(set.resolve("corpus.tsv"));
    ClaimIndex index = index(claims);
    Matcher matcher = new Matcher(index);
    Map<String, List<String>> right = new HashMap<>();
    try {
      for (String line : Files.readAllLines(set.resolve("qrels.tsv"))) {
        String[] row = line.split("\t");
        right.computeIfAbsent(row[0], _ -> new ArrayList<>()).add(row[1]);
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException("cannot read the answers of " + set, e);
    }
    double precision = 0;
    double plain = 0;
    int asked = 0;
    int same = 0;
    int sameRight = 0;
    long spent = 0;
    org.minhchung.engine.text.TextReader reader = new org.minhchung.engine.text.TextReader();
    for (Map.Entry<String, String> query : Tables.texts(set.resolve("queries.tsv")).entrySet()) {
      List<String> wanted = right.getOrDefault(query.getKey(), List.of());
      if (wanted.isEmpty() || Math.floorMod(query.getKey().hashCode(), 3) != 0) {
        continue;
      }
      long start = System.nanoTime();
      MatchAnswer answer = matcher.match(query.getValue(), null, 10);
      spent += System.nanoTime() - start;
      asked++;
      precision +=
          average(wanted, answer.candidates().stream().map(one -> one.claim().id()).toList());
      plain +=
          average(
              wanted,
              index.near(reader.message(query.getValue()), 10).stream()
                  .map(one -> one.claim().id())
                  .toList());
      if (answer.decision() instanceof Decision.Same(String said)) {
        same++;
        sameRight += wanted.contains(said) ? 1 : 0;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "English, %d posts: MAP@5 %.3f, retrieval alone %.3f; same %d, right %d; %.1f ms each%n",
        asked,
        precision / asked,
        plain / asked,
        same,
        sameRight,
        spent / 1e6 / asked);
  }

  private static double average(List<String> wanted, List<String> got) {
    double sum = 0;
    int hits = 0;
    for (int i = 0; i < Math.min(5, got.size()); i++) {
      if (wanted.contains(got.get(i))) {
        hits++;
        sum += (double) hits / (i + 1);
      }
    }
    return sum / Math.min(5, wanted.size());
  }

  private static ClaimIndex index(Map<String, String> claims) {
    ClaimIndex index = new GramClaims();
    claims.forEach(
        (id, text) ->
            index.put(new IndexedClaim(id, List.of(new Wording("und", text)), new Holds.Always())));
    index.refresh();
    return index;
  }
}
