package org.minhchung.desk.claims;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What is said: the desk's claims, whoever brought them. */
public interface Claims {

  Optional<Claim> byId(ClaimId id);

  /**
   * The claims with these ids, in the order asked, each once; unknown ids are left out.
   *
   * @param ids any number
   */
  List<Claim> byIds(Collection<ClaimId> ids);

  /** The claim that carries this id elsewhere. */
  Optional<ClaimId> bySource(String source, String sourceId);

  /** Files one claim; see {@link #addAll}. */
  default ClaimId add(NewClaim claim) {
    return addAll(List.of(claim)).getFirst();
  }

  /**
   * Files claims in the caller's write transaction. A claim whose source and id there are known is
   * left as it stands, so filing twice changes nothing.
   *
   * @return for each claim, in the order given, the id it has now or had before
   * @throws IllegalStateException if no desk has been set up
   */
  List<ClaimId> addAll(List<NewClaim> claims);
}
