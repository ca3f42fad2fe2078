package org.minhchung.desk.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.minhchung.desk.kernel.PersonId;

/** Keys of programs, as hashes. Methods that write run in the caller's write transaction. */
public interface ProgramKeys {

  /** The key with this hash, if it was not revoked. */
  Optional<ProgramKey> byHash(String hash);

  /** All of them, newest first, the revoked ones too. */
  List<ProgramKey> all();

  /**
   * @param hash of the secret, lower-case hex
   */
  ProgramKey make(String name, String hash, PersonId by, LocalDate on);

  /**
   * @return false if there is no such key or it was revoked before
   */
  boolean revoke(String id, PersonId by, LocalDate on);
}
