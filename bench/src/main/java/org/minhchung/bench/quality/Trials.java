package org.minhchung.bench.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.minhchung.engine.index.ClaimIndex;
import org.minhchung.engine.index.Matcher;

/** Runs messages through the matcher on a few threads; results come in the messages' order. */
final class Trials implements AutoCloseable {

  private static final int THREADS = 2;
  private static final int CANDIDATES = 10;

  private final ExecutorService workers = Executors.newFixedThreadPool(THREADS);

  /** All messages against one set of claims. */
  List<Trial> run(Claims claims, List<TestMessage> messages) {
    try (ClaimIndex index = claims.index()) {
      return run(new Matcher(index), messages);
    }
  }

  List<Trial> run(Matcher matcher, List<TestMessage> messages) {
    return each(messages, message -> trial(matcher, message));
  }

  /**
   * Each message that repeats a claim, asked of an index that lacks this claim: built anew for
   * every claim, since rarities and the nearest claim change with it. With eighty claims that costs
   * a few milliseconds a claim, and nothing is approximated.
   */
  List<Trial> leftOut(Claims claims, List<TestMessage> messages) {
    Map<String, List<TestMessage>> byClaim = new TreeMap<>();
    for (TestMessage message : messages) {
      byClaim
          .computeIfAbsent(message.claims().getFirst(), _ -> new ArrayList<>())
          .add(message.leftOut());
    }
    return each(
            List.copyOf(byClaim.entrySet()),
            entry -> alone(claims.without(entry.getKey()), entry.getValue()))
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  /** Messages against an index of their own, on the calling thread. */
  static List<Trial> alone(Claims claims, List<TestMessage> messages) {
    try (ClaimIndex index = claims.index()) {
      Matcher matcher = new Matcher(index);
      return messages.stream().map(message -> trial(matcher, message)).toList();
    }
  }

  <T, R> List<R> each(List<T> all, Function<T, R> work) {
    List<Future<R>> waiting = new ArrayList<>();
    for (T one : all) {
      waiting.add(workers.submit(() -> work.apply(one)));
    }
    List<R> done = new ArrayList<>();
    try {
      for (Future<R> one : waiting) {
        done.add(one.get());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while measuring", stopped);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("a message could not be measured", failed.getCause());
    }
    return done;
  }

  static Trial trial(Matcher matcher, TestMessage message) {
    return Trial.of(message, matcher.match(message.text(), message.at(), CANDIDATES));
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
