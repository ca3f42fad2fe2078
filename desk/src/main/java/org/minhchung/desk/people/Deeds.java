package org.minhchung.desk.people;

import java.util.List;
import org.minhchung.desk.people.store.AuditStore;

/** The record of deeds, to be read. */
public final class Deeds {

  private final AuditStore store;

  Deeds(AuditStore store) {
    this.store = store;
  }

  /** What fits the filter, the newest day first. */
  public List<Deed> find(DeedFilter filter, int skip, int limit) {
    return store.find(filter, skip, limit);
  }

  /** Every action that was ever noted, in order. */
  public List<String> actions() {
    return store.actions();
  }
}
