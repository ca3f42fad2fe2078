package org.minhchung.desk.claims.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minhchung.desk.claims.CellId;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.claims.Reach;
import org.minhchung.desk.claims.Reach.Growth;
import org.minhchung.desk.claims.ReachBand;
import org.minhchung.desk.kernel.Change;
import org.minhchung.desk.kernel.store.OpenedDesk;

/** Bands at rest, whichever database holds them. */
abstract class ReachStoreContract {

  private static final ClaimId FLOOD = new ClaimId("flood");
  private static final CellId CELL = new CellId("cell");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-28");

  abstract OpenedDesk database();

  @Test
  void aBandOnlyGrowsAndEachGrowthIsAnnounced() {
    aClaimAndACell();
    reached(FLOOD, TODAY, ReachBand.FIFTY);
    reached(FLOOD, TODAY, ReachBand.TEN);
    reached(FLOOD, TODAY, ReachBand.HUNDRED);
    cell(CELL, ReachBand.TEN);

    assertThat(store().ofClaims(List.of(FLOOD)))
        .isEqualTo(Map.of(FLOOD, new Reach(ReachBand.HUNDRED, Growth.RISING)));
    assertThat(store().ofCells(List.of(CELL)))
        .isEqualTo(Map.of(CELL, new Reach(ReachBand.TEN, Growth.RISING)));
    assertThat(database().outbox().after(0, 10))
        .extracting(Change::topic)
        .containsExactly("claim-reach-grew", "claim-reach-grew", "cell-reach-grew");
  }

  @Test
  void whatNobodyAskedAboutHasAReachToo() {
    assertThat(store().ofClaims(List.of(FLOOD))).isEqualTo(Map.of(FLOOD, Reach.UNKNOWN));
    assertThat(store().ofGroup(List.of())).isEqualTo(Reach.UNKNOWN);
  }

  @Test
  void whatIsGoneMeanwhileIsLeftOut() {
    reached(FLOOD, TODAY, ReachBand.TEN);
    cell(CELL, ReachBand.TEN);

    assertThat(database().outbox().latest()).isZero();
  }

  private void aClaimAndACell() {
    write(
        () ->
            database()
                .jdbc()
                .sql(
                    """
                    INSERT INTO claim (claim_id, desk_id, kind, topic, source, source_id,
                                       created_at, version)
                    VALUES ('flood', :desk, 'fact', '', 'test', 'flood', 0, 1)
                    """)
                .param("desk", database().desk().value())
                .update());
    write(
        () ->
            database()
                .jdbc()
                .sql("INSERT INTO cell (cell_id, desk_id, since) VALUES ('cell', :desk, :day)")
                .param("desk", database().desk().value())
                .param("day", TODAY.toString())
                .update());
  }

  private void reached(ClaimId claim, LocalDate day, ReachBand band) {
    write(() -> store().claimReached(claim, day, band));
  }

  private void cell(CellId cell, ReachBand band) {
    write(() -> store().cellReached(cell, TODAY, band));
  }

  private void write(Runnable work) {
    database()
        .records()
        .write(
            () -> {
              work.run();
              return work;
            });
  }

  private ReachStore store() {
    return new ReachStore(
        database().jdbc(),
        database().profiles(),
        database().outbox(),
        InstantSource.fixed(Instant.parse("2026-11-28T03:00:00Z")));
  }
}
