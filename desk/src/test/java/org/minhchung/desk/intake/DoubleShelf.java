package org.minhchung.desk.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.minhchung.desk.claims.ClaimId;

/** Sealed addresses in a list. */
public final class DoubleShelf implements SealedAddresses {

  final List<SealedAddress> all = Collections.synchronizedList(new ArrayList<>());

  @Override
  public void keep(SealedAddress address) {
    all.add(address);
  }

  @Override
  public List<SealedAddress> of(ClaimId claim, String after, int limit) {
    return all.stream()
        .filter(it -> it.claim().equals(claim) && it.id().compareTo(after) > 0)
        .sorted(Comparator.comparing(SealedAddress::id))
        .limit(limit)
        .toList();
  }

  @Override
  public void remove(String id) {
    all.removeIf(it -> it.id().equals(id));
  }

  @Override
  public int expire(LocalDate through, int atMost) {
    int before = all.size();
    all.removeIf(it -> !it.expiresOn().isAfter(through));
    return before - all.size();
  }
}
