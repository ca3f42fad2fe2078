package org.minhchung.desk.publishing.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.minhchung.desk.publishing.CanonicalCheck;
import org.minhchung.desk.publishing.PublishedCheck;

/**
 * Checks decoded lately, by the hash of their bytes: the same bytes are the same check, so nothing
 * here can be stale. Decoding proves the encoding by writing it again, which costs far more than
 * the hash. Thread-safe.
 */
final class DecodedChecks {

  /** About 10 kB each. */
  private static final int MOST = 1_000;

  private final Map<String, PublishedCheck> lately =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PublishedCheck> eldest) {
          return size() > MOST;
        }
      };

  /**
   * The check these bytes hold.
   *
   * @throws IllegalArgumentException if they are not a canonical encoding
   */
  PublishedCheck read(byte[] canonical) {
    String etag = CanonicalCheck.etagOf(canonical);
    synchronized (lately) {
      PublishedCheck known = lately.get(etag);
      if (known != null) {
        return known;
      }
    }
    PublishedCheck check = CanonicalCheck.read(canonical).check();
    synchronized (lately) {
      lately.put(etag, check);
    }
    return check;
  }
}
