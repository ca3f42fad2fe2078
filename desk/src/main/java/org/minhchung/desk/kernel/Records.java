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

  /** Runs the work as the only writer, in one transaction; anything thrown rolls it back. */
  <T> T write(Supplier<T> work);

  /** Runs the work on one consistent state, without waiting for the writer. */
  <T> T read(Supplier<T> work);
}
