package org.minhchung.desk.matching;

import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.minhchung.engine.index.ClaimIndex;
import org.minhchung.engine.index.IndexedClaim;
import org.minhchung.engine.index.Near;
import org.minhchung.engine.text.ReadText;

/**
 * The claim index that answers now, and that another takes over from without a reader noticing.
 * Before the first one is served it is empty.
 */
final class ServingIndex implements ClaimIndex {

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private ClaimIndex now;

  ServingIndex(ClaimIndex empty) {
    this.now = empty;
  }

  /** Answers from this one from now on, and closes the one before when nobody reads it. */
  void serve(ClaimIndex next) {
    lock.writeLock().lock();
    try {
      ClaimIndex before = now;
      now = next;
      before.close();
    } finally {
      lock.writeLock().unlock();
    }
  }

  private <T> T asking(Function<ClaimIndex, T> question) {
    lock.readLock().lock();
    try {
      return question.apply(now);
    } finally {
      lock.readLock().unlock();
    }
  }

  private void telling(Consumer<ClaimIndex> change) {
    lock.readLock().lock();
    try {
      change.accept(now);
    } finally {
      lock.readLock().unlock();
    }
  }

  @Override
  public void put(IndexedClaim claim) {
    telling(index -> index.put(claim));
  }

  @Override
  public void remove(String id) {
    telling(index -> index.remove(id));
  }

  @Override
  public void refresh() {
    telling(ClaimIndex::refresh);
  }

  @Override
  public void commit(long change) {
    telling(index -> index.commit(change));
  }

  @Override
  public long committed() {
    return asking(ClaimIndex::committed);
  }

  @Override
  public int size() {
    return asking(ClaimIndex::size);
  }

  @Override
  public List<Near> near(ReadText text, int limit) {
    return asking(index -> index.near(text, limit));
  }

  @Override
  public Map<String, Integer> frequencies(List<String> terms) {
    return asking(index -> index.frequencies(terms));
  }

  @Override
  public void close() {
    telling(ClaimIndex::close);
  }
}
