package org.minhchung.bench.quality;

import java.util.ArrayList;
import java.util.List;
import org.minhchung.bench.quality.Block.Cell;
import org.minhchung.bench.quality.Bootstrap.Part;

/**
 * What the engine found and what plain peers found, on the same messages in the same run.
 *
 * @param peers in the order of {@code found}
 */
record Versus(List<String> peers, List<Both> found) {

  /** One message, the engine's ranking, and that of each peer. */
  record Both(Trial trial, List<List<String>> others) {}

  Versus {
    peers = List.copyOf(peers);
    found = List.copyOf(found);
  }

  /** Asks every peer about every message. */
  static Versus of(Trials trials, List<Trial> engine, List<? extends Peer> peers) {
    List<Both> found =
        trials.each(
            engine,
            trial ->
                new Both(
                    trial,
                    peers.stream().map(peer -> peer.nearest(trial.message().text(), 10)).toList()));
    return new Versus(peers.stream().map(Peer::name).toList(), found);
  }

  /** A measure of a ranking, 0 to 1. */
  interface Measure {
    double of(List<String> right, List<String> ranking);
  }

  static final Measure FIRST = (right, ranking) -> Ranking.success(right, ranking, 1);
  static final Measure MAP = Ranking::averagePrecision;

  Versus kind(String kind) {
    return new Versus(
        peers, found.stream().filter(both -> both.trial.message().kind().equals(kind)).toList());
  }

  List<Trial> engine() {
    return found.stream().map(Both::trial).toList();
  }

  Figure ours(Measure measure) {
    return mean(both -> measure.of(claims(both), both.trial.ranking()));
  }

  Figure theirs(int peer, Measure measure) {
    return mean(both -> measure.of(claims(both), both.others.get(peer)));
  }

  /** By how much the engine is ahead, message by message. */
  Figure lead(int peer, Measure measure) {
    return mean(
        both ->
            measure.of(claims(both), both.trial.ranking())
                - measure.of(claims(both), both.others.get(peer)));
  }

  private static List<String> claims(Both both) {
    return both.trial.message().claims();
  }

  private interface Value {
    double of(Both both);
  }

  private Figure mean(Value value) {
    return Bootstrap.ratio(
        found, both -> both.trial.message().group(), both -> new Part(value.of(both), 1));
  }

  /** Engine and peers in columns, a row for each measure. */
  Block.Table table(String id, String caption) {
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(row("success@1", FIRST));
    rows.add(row("success@5", (right, ranking) -> Ranking.success(right, ranking, 5)));
    rows.add(row("success@10", (right, ranking) -> Ranking.success(right, ranking, 10)));
    rows.add(row("MRR@10", Ranking::reciprocalRank));
    rows.add(row("MAP@5", MAP));
    return new Block.Table(id, caption, columns("measure"), rows);
  }

  List<String> columns(String first) {
    List<String> columns = new ArrayList<>(List.of(first, "engine"));
    columns.addAll(peers);
    return columns;
  }

  List<Cell> row(String name, Measure measure) {
    List<Cell> row = new ArrayList<>(List.of(Cell.of(name), Cell.of(ours(measure))));
    for (int peer = 0; peer < peers.size(); peer++) {
      row.add(Cell.of(theirs(peer, measure)));
    }
    return row;
  }
}
