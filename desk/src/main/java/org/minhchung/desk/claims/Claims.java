package org.minhchung.desk.claims;

import java.util.Collection;
import java.util.List;

/** What is said: the desk's claims, whoever brought them. */
public interface Claims {

  /**
   * The claims with these ids, in the order asked, each once; unknown ids are left out.
   *
   * @param ids any number
   */
  List<Claim> byIds(Collection<ClaimId> ids);
}
