package org.minhchung.desk.fetch;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;

/** Lets only a few calls at a time to one host. Holds a host no longer than somebody asks it. */
final class HostTurns {

  private final int atOnce;
  private final ConcurrentMap<String, Waiting> hosts = new ConcurrentHashMap<>();

  /** A host somebody asks, and how many hold or await a turn. */
  private record Waiting(Semaphore turns, int people) {}

  HostTurns(int atOnce) {
    this.atOnce = atOnce;
  }

  /** One call's leave to go. */
  @FunctionalInterface
  interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  /** Waits for a turn, in the order of coming. */
  Turn take(String host) throws InterruptedException {
    Semaphore turns = come(host);
    try {
      turns.acquire();
    } catch (InterruptedException e) {
      leave(host);
      throw e;
    }
    return () -> {
      turns.release();
      leave(host);
    };
  }

  int busyHosts() {
    return hosts.size();
  }

  private Semaphore come(String host) {
    return hosts
        .compute(
            host,
            (_, before) ->
                before == null
                    ? new Waiting(new Semaphore(atOnce, true), 1)
                    : new Waiting(before.turns(), before.people() + 1))
        .turns();
  }

  private void leave(String host) {
    hosts.computeIfPresent(
        host,
        (_, before) ->
            before.people() == 1 ? null : new Waiting(before.turns(), before.people() - 1));
  }
}
