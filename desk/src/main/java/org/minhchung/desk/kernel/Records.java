package org.minhchung.desk.kernel;

import java.util.function.Supplier;

/**
 * The desk's records as one place to write and read. A store's SQL runs on whatever transaction
 * these methods opened on the thread; outside of one it reads, each statement by itself.
 *
 * <p>Keep writes short: there is one writer, and no write transaction may take over 50 ms. Bulk
 * work calls {@link #write} once a batch.
 */
public interface Records {

  /**
   * Runs the work as a writer, in one transaction; anything thrown rolls it back. On SQLite writers
   * take turns in the order they came. On PostgreSQL they run side by side until one announces a
   * change, and the next to announce waits for its commit: so an update carries the version it saw.
   *
   * <p>Inside another write it joins that one; what fails inside fails the whole, even if caught.
   *
   * @throws IllegalStateException inside {@link #read}
   */
  <T> T write(Supplier<T> work);

  /**
   * Runs the work on one consistent state, without waiting for a writer. Inside a write it sees
   * what that has written. The database itself refuses to write here, and outside of both methods.
   */
  <T> T read(Supplier<T> work);
}
