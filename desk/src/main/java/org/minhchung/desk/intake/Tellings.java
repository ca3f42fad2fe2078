package org.minhchung.desk.intake;

import java.time.LocalDate;
import java.util.List;
import org.minhchung.desk.claims.MessageId;
import org.minhchung.desk.kernel.PersonId;

/** What volunteers are to tell. Methods that write run in the caller's write transaction. */
public interface Tellings {

  void promise(MessageId message, PersonId teller, LocalDate day);

  /** The teller's own, untold first, then newest first; each goes with its message. */
  List<ToTell> of(PersonId teller);

  /**
   * Notes that it was told.
   *
   * @return false if it is nobody's, somebody else's, or was told before
   */
  boolean told(MessageId message, PersonId teller, LocalDate on);
}
