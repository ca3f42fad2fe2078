package org.minhchung.desk.matching;

import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.minhchung.desk.claims.AskerCounts;
import org.minhchung.desk.claims.Askers;
import org.minhchung.desk.claims.Claim;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.claims.ClaimKind;
import org.minhchung.desk.claims.ClaimText;
import org.minhchung.desk.claims.store.GroupStore;
import org.minhchung.desk.claims.store.ReachStore;
import org.minhchung.desk.claims.store.SightingStore;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.store.DeskDatabase;
import org.minhchung.desk.kernel.store.OpenedDesk;

/** Stands for the room of claims: files claims and hands them out, and announces answers. */
public final class FiledClaims {

  private final DeskDatabase database;
  private final Map<ClaimId, Claim> claims = new LinkedHashMap<>();

  public FiledClaims(DeskDatabase database) {
    this.database = database;
  }

  /** Files a claim, or gives a filed one another sentence. */
  public void file(ClaimId id, String text) {
    claims.put(id, new Claim(id, ClaimKind.FACT, "", Map.of("vi", new ClaimText(text))));
    write(
        () ->
            database
                .jdbc()
                .sql(
                    """
                    INSERT INTO claim (claim_id, desk_id, kind, topic, source, source_id,
                                       created_at, version)
                    VALUES (:id, :desk, 'fact', '', 'test', :id, 0, 1)
                    ON CONFLICT (claim_id) DO NOTHING
                    """)
                .param("id", id.value())
                .param("desk", database.desk().value())
                .update());
  }

  /** Announces that the claim has an answer; the bounds are epoch ms or {@code null}. */
  void announce(ClaimId claim, String topic, String answeredBy, String from, String until) {
    String payload =
        """
        {"claim":"%s","answeredBy":"%s","holdsFrom":%s,"holdsUntil":%s}"""
            .formatted(claim.value(), answeredBy, from, until);
    announce(topic, claim.value(), payload);
  }

  void announce(String topic, String subject, String payload) {
    database
        .records()
        .write(() -> database.outbox().announce(database.desk(), topic, subject, payload));
  }

  List<Claim> byIds(Collection<ClaimId> ids) {
    return ids.stream().map(claims::get).filter(Objects::nonNull).toList();
  }

  /** The rows of {@code claim_count} as {@code claim day asked/answered/not-mine}. */
  public List<String> counts() {
    return database
        .jdbc()
        .sql(
            """
            SELECT claim_id, day, asked, answered, not_mine
              FROM claim_count
             ORDER BY claim_id, day
            """)
        .query(
            (row, _) ->
                "%s %s %d/%d/%d"
                    .formatted(
                        row.getString("claim_id"),
                        row.getString("day"),
                        row.getLong("asked"),
                        row.getLong("answered"),
                        row.getLong("not_mine")))
        .list();
  }

  /** Counts of askers over this database. */
  static AskerCounts counts(OpenedDesk database, Askers askers, InstantSource clock) {
    return new AskerCounts(
        new Random(3),
        askers,
        new ReachStore(database.jdbc(), database.profiles(), database.outbox(), clock),
        new GroupStore(database.jdbc(), new Ids(clock, new Random(4)))::cells,
        new SightingStore(database.jdbc(), database.profiles(), database.outbox()),
        database.records(),
        clock);
  }

  private void write(Runnable work) {
    database
        .records()
        .write(
            () -> {
              work.run();
              return true;
            });
  }
}
