package org.minhchung.desk.intake;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.minhchung.desk.claims.CellId;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.claims.Reach;
import org.minhchung.desk.claims.ReachBand;
import org.minhchung.desk.claims.Reaches;

/** Knows of nobody. */
public final class DoubleReaches implements Reaches {

  @Override
  public Map<ClaimId, Reach> ofClaims(Collection<ClaimId> claims) {
    return Map.of();
  }

  @Override
  public Map<CellId, Reach> ofCells(Collection<CellId> cells) {
    return Map.of();
  }

  @Override
  public void claimReached(ClaimId claim, LocalDate day, ReachBand band) {}

  @Override
  public void cellReached(CellId cell, LocalDate day, ReachBand band) {}
}
