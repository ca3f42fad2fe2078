package org.minhchung.desk.claims;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/**
 * How far claims and groups have spread, for the queue and for whoever shows it. Reads what {@link
 * AskerCounts} has written; a change of band is announced as {@code claim-reach-grew} or {@code
 * cell-reach-grew}, whose subject is the claim or the cell.
 */
public interface Reaches {

  /**
   * @param claims at most 1,000
   * @return one for each claim; {@link Reach#UNKNOWN} for what few or nobody asked about
   */
  Map<ClaimId, Reach> ofClaims(Collection<ClaimId> claims);

  /**
   * @param cells at most 1,000; a group is its cells, and its reach the largest of theirs
   * @return one for each cell
   */
  Map<CellId, Reach> ofCells(Collection<CellId> cells);

  /** The reach of a group: people are never added up, so it is the largest of its cells. */
  default Reach ofGroup(Collection<CellId> cells) {
    return ofCells(cells).values().stream().reduce(Reach.UNKNOWN, Reach::or);
  }

  /**
   * Files that a claim reached a band on a day, if that is more than was known, in the caller's
   * write transaction.
   *
   * @param band above {@link ReachBand#FEW}
   */
  void claimReached(ClaimId claim, LocalDate day, ReachBand band);

  /** The same for a cell; one that is gone meanwhile is left out. */
  void cellReached(CellId cell, LocalDate day, ReachBand band);
}
