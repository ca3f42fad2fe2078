package org.minhchung.desk.kernel;

import java.util.Collection;
import java.util.Map;

/**
 * Who works at the desk, for rooms that say who is on something. The room of people implements it.
 */
public interface Colleagues {

  /** What these people are called; an account that is gone has no entry. */
  Map<PersonId, String> names(Collection<PersonId> people);

  /** Everybody who may today, by name. */
  Map<PersonId, String> whoMay(Right right);
}
