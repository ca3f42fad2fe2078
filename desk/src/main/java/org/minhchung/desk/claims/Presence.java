package org.minhchung.desk.claims;

import java.util.List;
import org.minhchung.desk.kernel.Actor;

/** Who has something open at this moment, so that two people on one thing see each other. */
public interface Presence {

  /**
   * Notes that somebody has it open, and says who else has had it open in the last minute and a
   * half. Writes at most once every half minute for each person.
   *
   * @param subject id of what is open
   * @return their names, in order
   */
  List<String> open(Actor actor, String subject);
}
