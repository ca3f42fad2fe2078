package org.minhchung.desk.kernel;

import java.util.Optional;

/** Keeps the profile of the one desk this installation runs. */
public interface DeskProfiles {

  /** The desk, or empty before anybody set one up. */
  Optional<DeskProfile> current();

  /** Files the profile, new or changed, in the caller's write transaction. */
  void keep(DeskProfile profile);
}
