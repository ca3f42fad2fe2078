package org.minhchung.bench.peers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.minhchung.bench.Times;

/**
 * Asks several sides in turns, a slice of time each, so that what else the machine does falls on
 * all of them. Before that all are warmed for as long, since a program that compiles itself while
 * it runs is several times slower in its first ten thousand answers.
 *
 * @param turns that are counted
 * @param sliceMillis of a turn, for each side
 */
record Turns(List<String> messages, int turns, long sliceMillis) {

  Turns {
    messages = List.copyOf(messages);
  }

  /** Asks every side for so long, and counts nothing. */
  void warm(Map<String, Consumer<String>> sides, int clients, int seconds)
      throws InterruptedException, ExecutionException {
    new Turns(messages, 1, seconds * 1_000L).run(sides, clients, 1);
  }

  /** By name, in the order given; one more turn goes before, uncounted. */
  Map<String, Times> run(Map<String, Consumer<String>> sides, int clients)
      throws InterruptedException, ExecutionException {
    return run(sides, clients, turns + 1);
  }

  private Map<String, Times> run(Map<String, Consumer<String>> sides, int clients, int all)
      throws InterruptedException, ExecutionException {
    Map<String, List<Long>> nanos = new LinkedHashMap<>();
    Map<String, Double> seconds = new LinkedHashMap<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(clients)) {
      for (int turn = 0; turn < all; turn++) {
        for (Map.Entry<String, Consumer<String>> side : sides.entrySet()) {
          long began = System.nanoTime();
          List<Long> slice = slice(pool, side.getValue(), clients, turn);
          if (turn > 0) {
            nanos.computeIfAbsent(side.getKey(), _ -> new ArrayList<>()).addAll(slice);
            seconds.merge(side.getKey(), (System.nanoTime() - began) / 1e9, Double::sum);
          }
        }
      }
    }
    Map<String, Times> times = new LinkedHashMap<>();
    nanos.forEach(
        (name, taken) ->
            times.put(
                name,
                new Times(
                    taken.stream().mapToLong(Long::longValue).toArray(),
                    seconds.getOrDefault(name, 0.0))));
    return times;
  }

  private List<Long> slice(ExecutorService pool, Consumer<String> side, int clients, int turn)
      throws InterruptedException, ExecutionException {
    long until = System.nanoTime() + sliceMillis * 1_000_000;
    AtomicInteger next = new AtomicInteger(turn * 997);
    List<Future<List<Long>>> waiting = new ArrayList<>();
    for (int client = 0; client < clients; client++) {
      waiting.add(
          pool.submit(
              () -> {
                List<Long> taken = new ArrayList<>();
                do {
                  String text =
                      messages.get(Math.floorMod(next.getAndIncrement(), messages.size()));
                  long began = System.nanoTime();
                  side.accept(text);
                  taken.add(System.nanoTime() - began);
                } while (System.nanoTime() < until);
                return taken;
              }));
    }
    List<Long> all = new ArrayList<>();
    for (Future<List<Long>> each : waiting) {
      all.addAll(each.get());
    }
    return all;
  }
}
