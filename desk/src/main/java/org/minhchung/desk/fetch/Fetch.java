package org.minhchung.desk.fetch;

/** The one door for everything that goes out. Thread-safe. */
@FunctionalInterface
public interface Fetch {

  /**
   * Asks, and waits for the answer: at most as long as the kind of call allows, and a moment.
   *
   * @return what came, or why nothing did; a world that says no is never an exception
   */
  Fetched send(Call call);
}
