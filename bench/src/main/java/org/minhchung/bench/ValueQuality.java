package org.minhchung.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.minhchung.bench.noise.NoiseKind;
import org.minhchung.bench.noise.Noises;
import org.minhchung.engine.index.Candidate;
import org.minhchung.engine.index.ClaimIndex;
import org.minhchung.engine.index.Holds;
import org.minhchung.engine.index.IndexedClaim;
import org.minhchung.engine.index.MatchAnswer;
import org.minhchung.engine.index.Matcher;
import org.minhchung.engine.index.MemoryClaimIndex;
import org.minhchung.engine.index.Wording;
import org.minhchung.engine.score.Decision;
import org.minhchung.engine.slots.Conflict;
import org.minhchung.engine.slots.SlotKind;
import org.minhchung.engine.text.TextReader;

/**
 * Prints how many messages of gold-vi get a conflict with the claim they repeat, which none should,
 * and with the claim they only look like; clean and with seeded noise. Values are numbers, money,
 * percentages, days, hours and the time of the message.
 */
final class ValueQuality {

  private static final Set<SlotKind> VALUES =
      EnumSet.of(
          SlotKind.NUMBER, SlotKind.MONEY, SlotKind.PERCENTAGE, SlotKind.DATE, SlotKind.TIME);
  private static final int ALL = 200;
  private static final long SEED = 20261122;

  private final Map<String, int[]> counts = new TreeMap<>();
  private final boolean list;

  private ValueQuality(boolean list) {
    this.list = list;
  }

  /**
   * Measures.
   *
   * @param gold the folder of the tables
   * @param list whether to print what went wrong
   */
  static void run(Path gold, boolean list) {
    ValueQuality quality = new ValueQuality(list);
    quality.plain(gold);
    quality.numbers(gold);
    for (boolean holds : new boolean[] {false, true}) {
      quality.later(gold, holds);
    }
    System.out.println("kind                            rows compared conflict value same");
    quality.counts.forEach(
        (kind, count) ->
            System.out.printf(
                Locale.ROOT,
                "%-32s %4d %8d %8d %5d %4d%n",
                kind,
                count[0],
                count[1],
                count[2],
                count[3],
                count[4]));
  }

  private void plain(Path gold) {
    Matcher matcher =
        matcher(
            Tables.rows(gold.resolve("claims.tsv")).stream()
                .map(row -> claim(row[0], row[1], "", new Holds.Always()))
                .toList());
    List<String[]> rows = Tables.rows(gold.resolve("messages.tsv"));
    Noises noises = Noises.vietnamese(SEED);
    for (String[] row : rows) {
      String claim = row[2].equals("-") ? row[4] : row[2];
      if (claim.isEmpty()) {
        continue;
      }
      String kind = row[3].equals("conflict") ? "conflict" : "positive";
      count(matcher, kind, row[1], claim, null);
      for (NoiseKind noise : NoiseKind.values()) {
        String spoilt = noises.spoil(noise, row[0], row[1]);
        count(matcher, kind + ", " + noise.label(), spoilt, claim, null);
      }
    }
    for (String[] row : Tables.rows(gold.resolve("asked.tsv"))) {
      count(matcher, row[3], row[1], row[2].equals("-") ? row[4] : row[2], null);
    }
  }

  private void numbers(Path gold) {
    Matcher matcher =
        matcher(
            Tables.rows(gold.resolve("number-claims.tsv")).stream()
                .map(row -> claim(row[0], row[1], "", new Holds.Always()))
                .toList());
    for (String[] row : Tables.rows(gold.resolve("number.tsv"))) {
      count(matcher, row[3], row[1], row[2].equals("-") ? row[4] : row[2], null);
    }
  }

  /** Each claim with the day it was checked; when it holds is given or not. */
  private void later(Path gold, boolean holds) {
    Map<String, String> texts = Tables.texts(gold.resolve("claims.tsv"));
    for (String[] row : Tables.rows(gold.resolve("later.tsv"))) {
      String claim = row[2].equals("-") ? row[4] : row[2];
      List<IndexedClaim> claims = new ArrayList<>();
      texts.forEach(
          (id, text) -> {
            Holds held =
                holds && id.equals(claim)
                    ? new Holds.Between(moment(row[7]), moment(row[8]).plusSeconds(86_399))
                    : new Holds.Always();
            claims.add(claim(id, text, id.equals(claim) ? row[6] : "", held));
          });
      count(matcher(claims), row[3] + (holds ? " with holds" : ""), row[1], claim, moment(row[5]));
    }
  }

  private void count(
      Matcher matcher, String kind, String text, String claim, @Nullable Instant at) {
    MatchAnswer answer = matcher.match(text, at, ALL);
    int[] count = counts.computeIfAbsent(kind, _ -> new int[5]);
    count[0]++;
    boolean same = answer.decision() instanceof Decision.Same(String said) && said.equals(claim);
    count[4] += same ? 1 : 0;
    for (Candidate candidate : answer.candidates()) {
      if (candidate.claim().id().equals(claim)) {
        count[1]++;
        List<Conflict> conflicts = candidate.conflicts();
        boolean value = conflicts.stream().anyMatch(one -> VALUES.contains(one.kind()));
        count[2] += conflicts.isEmpty() ? 0 : 1;
        count[3] += value ? 1 : 0;
        boolean wanted = kind.contains("conflict") || kind.startsWith("later");
        if (list && (value && !wanted || wanted && conflicts.isEmpty() || wanted && same)) {
          System.out.printf(
              "%s %s%s %s%n    %s%n    %s%n",
              kind,
              claim,
              same ? " ANSWERED" : "",
              conflicts,
              candidate.claim().wordings().getFirst().text(),
              text);
        }
      }
    }
  }

  private static IndexedClaim claim(String id, String text, String checked, Holds holds) {
    return new IndexedClaim(
        id, List.of(new Wording("vi", text)), holds, checked.isEmpty() ? null : moment(checked));
  }

  private static Instant moment(String day) {
    return LocalDate.parse(day).atStartOfDay(ZoneOffset.ofHours(7)).toInstant();
  }

  private static Matcher matcher(List<IndexedClaim> claims) {
    ClaimIndex index = new MemoryClaimIndex(new TextReader());
    claims.forEach(index::put);
    index.refresh();
    return new Matcher(index);
  }
}
