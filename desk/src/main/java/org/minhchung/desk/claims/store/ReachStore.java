package org.minhchung.desk.claims.store;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minhchung.desk.claims.Askers;
import org.minhchung.desk.claims.CellId;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.claims.Reach;
import org.minhchung.desk.claims.ReachBand;
import org.minhchung.desk.claims.Reaches;
import org.minhchung.desk.kernel.DeskId;
import org.minhchung.desk.kernel.DeskProfile;
import org.minhchung.desk.kernel.DeskProfiles;
import org.minhchung.desk.kernel.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Bands at rest, a row for a day on which there was one. Safe to share between threads. */
@Component
public final class ReachStore implements Reaches {

  private final JdbcClient db;
  private final DeskProfiles desks;
  private final Outbox outbox;
  private final InstantSource clock;
  private final QueueRows queue;

  public ReachStore(JdbcClient db, DeskProfiles desks, Outbox outbox, InstantSource clock) {
    this.db = db;
    this.desks = desks;
    this.outbox = outbox;
    this.clock = clock;
    this.queue = new QueueRows(db);
  }

  private record Row(String subject, LocalDate day, ReachBand band) {}

  @Override
  public Map<ClaimId, Reach> ofClaims(Collection<ClaimId> claims) {
    Map<ClaimId, Reach> reaches = new LinkedHashMap<>();
    Map<String, Reach> known =
        known(
            """
            SELECT claim_id AS subject, day, more_than
              FROM claim_reach
             WHERE claim_id IN (:subjects)
            """,
            claims.stream().map(ClaimId::value).toList());
    claims.forEach(it -> reaches.put(it, known.getOrDefault(it.value(), Reach.UNKNOWN)));
    return reaches;
  }

  @Override
  public Map<CellId, Reach> ofCells(Collection<CellId> cells) {
    Map<CellId, Reach> reaches = new LinkedHashMap<>();
    Map<String, Reach> known =
        known(
            """
            SELECT cell_id AS subject, day, more_than
              FROM cell_reach
             WHERE cell_id IN (:subjects)
            """,
            cells.stream().map(CellId::value).toList());
    cells.forEach(it -> reaches.put(it, known.getOrDefault(it.value(), Reach.UNKNOWN)));
    return reaches;
  }

  @Override
  public void claimReached(ClaimId claim, LocalDate day, ReachBand band) {
    int rows =
        db.sql(
                """
                INSERT INTO claim_reach (claim_id, day, more_than)
                SELECT claim_id, :day, :band
                  FROM claim
                 WHERE claim_id = :claim
                ON CONFLICT (claim_id, day)
                DO UPDATE SET more_than = excluded.more_than
                 WHERE excluded.more_than > claim_reach.more_than
                """)
            .param("claim", claim.value())
            .param("day", day.toString())
            .param("band", band.moreThan())
            .update();
    announce(rows, "claim-reach-grew", claim.value());
  }

  @Override
  public void cellReached(CellId cell, LocalDate day, ReachBand band) {
    int rows =
        db.sql(
                """
                INSERT INTO cell_reach (cell_id, day, more_than)
                SELECT cell_id, :day, :band
                  FROM cell
                 WHERE cell_id = :cell
                ON CONFLICT (cell_id, day)
                DO UPDATE SET more_than = excluded.more_than
                 WHERE excluded.more_than > cell_reach.more_than
                """)
            .param("cell", cell.value())
            .param("day", day.toString())
            .param("band", band.moreThan())
            .update();
    announce(rows, "cell-reach-grew", cell.value());
    if (rows > 0) {
      queue.itemOf(cell).ifPresent(item -> queue.reached(item, ofGroup(queue.cells(item))));
    }
  }

  private void announce(int rows, String topic, String subject) {
    if (rows > 0) {
      outbox.announce(desk(), topic, subject, "{}");
    }
  }

  private Map<String, Reach> known(String query, List<String> subjects) {
    if (subjects.isEmpty()) {
      return Map.of();
    }
    Map<String, Map<LocalDate, ReachBand>> days = new HashMap<>();
    List<Row> rows =
        db.sql(query)
            .param("subjects", subjects)
            .query(
                (row, _) ->
                    new Row(
                        row.getString("subject"),
                        LocalDate.parse(row.getString("day")),
                        ReachBand.ofFloor(row.getInt("more_than"))))
            .list();
    rows.forEach(
        row ->
            days.computeIfAbsent(row.subject(), _ -> new HashMap<>()).put(row.day(), row.band()));
    LocalDate today = LocalDate.ofInstant(clock.instant(), Askers.ZONE);
    Map<String, Reach> known = new HashMap<>();
    days.forEach((subject, bands) -> known.put(subject, Reach.of(bands, today)));
    return known;
  }

  private DeskId desk() {
    return desks
        .current()
        .map(DeskProfile::id)
        .orElseThrow(() -> new IllegalStateException("no desk has been set up"));
  }
}
