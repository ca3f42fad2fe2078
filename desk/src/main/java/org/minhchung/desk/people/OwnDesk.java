package org.minhchung.desk.people;

import org.minhchung.desk.kernel.DeskId;
import org.minhchung.desk.kernel.DeskProfile;
import org.minhchung.desk.kernel.DeskProfiles;

/** The one desk this installation runs, for what is filed under it. */
public final class OwnDesk {

  private final DeskProfiles profiles;

  OwnDesk(DeskProfiles profiles) {
    this.profiles = profiles;
  }

  /**
   * @throws IllegalStateException if no desk has been set up
   */
  public DeskId id() {
    return profile().id();
  }

  /** Whether it is the demo's. */
  public boolean sample() {
    return profile().sample();
  }

  private DeskProfile profile() {
    return profiles
        .current()
        .orElseThrow(() -> new IllegalStateException("no desk has been set up"));
  }
}
