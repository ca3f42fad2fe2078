package org.minhchung.desk.claims.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.claims.ClaimKind;
import org.minhchung.desk.claims.ItemId;
import org.minhchung.desk.claims.Proposals;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proposals at rest. Safe to share between threads. */
@Component
public final class ProposalStore implements Proposals {

  private static final int MOST = 200;

  private final JdbcClient db;
  private final Ids ids;

  public ProposalStore(JdbcClient db, Ids ids) {
    this.db = db;
    this.ids = ids;
  }

  @Override
  public Optional<Proposal> byId(String id) {
    return db.sql(
            """
            SELECT proposal_id, item_id, state, kind, topic, place, proves_true, proves_false,
                   written_by, written_at, decided_by, note, version
              FROM claim_proposal
             WHERE proposal_id = :id
            """)
        .param("id", id)
        .query(ProposalStore::proposal)
        .optional()
        .map(this::withTexts);
  }

  @Override
  public Optional<Proposal> standing(ItemId item) {
    return db.sql(
            """
            SELECT proposal_id, item_id, state, kind, topic, place, proves_true, proves_false,
                   written_by, written_at, decided_by, note, version
              FROM claim_proposal
             WHERE item_id = :item
               AND state IN ('draft', 'proposed', 'returned')
            """)
        .param("item", item.value())
        .query(ProposalStore::proposal)
        .optional()
        .map(this::withTexts);
  }

  @Override
  public List<Proposal> waiting() {
    return db
        .sql(
            """
            SELECT proposal_id, item_id, state, kind, topic, place, proves_true, proves_false,
                   written_by, written_at, decided_by, note, version
              FROM claim_proposal
             WHERE desk_id = (SELECT desk_id FROM desk)
               AND state = 'proposed'
             ORDER BY written_at
             LIMIT :most
            """)
        .param("most", MOST)
        .query(ProposalStore::proposal)
        .list()
        .stream()
        .map(this::withTexts)
        .toList();
  }

  @Override
  public Optional<Integer> save(
      ItemId item, Draft draft, int version, Stage stage, PersonId by, Instant at) {
    Optional<Proposal> before = standing(item);
    if (before.map(Proposal::version).orElse(-1) != version) {
      return Optional.empty();
    }
    String id = before.map(Proposal::id).orElseGet(ids::ordered);
    db.sql(
            """
            INSERT INTO claim_proposal (proposal_id, desk_id, item_id, state, kind, topic, place,
                                        proves_true, proves_false, written_by, written_at, note,
                                        version)
            SELECT :id, desk_id, item_id, :state, :kind, :topic, :place, :true, :false, :by, :at,
                   '', :version
              FROM queue_item
             WHERE item_id = :item
            ON CONFLICT (proposal_id) DO UPDATE
               SET state = excluded.state,
                   kind = excluded.kind,
                   topic = excluded.topic,
                   place = excluded.place,
                   proves_true = excluded.proves_true,
                   proves_false = excluded.proves_false,
                   written_by = excluded.written_by,
                   written_at = excluded.written_at,
                   decided_by = NULL,
                   decided_at = NULL,
                   version = excluded.version
            """)
        .param("id", id)
        .param("item", item.value())
        .param("state", word(stage))
        .param("kind", draft.kind().name().toLowerCase(Locale.ROOT))
        .param("topic", draft.topic())
        .param("place", draft.place())
        .param("true", draft.provesTrue())
        .param("false", draft.provesFalse())
        .param("by", by.value())
        .param("at", at.toEpochMilli())
        .param("version", version + 1)
        .update();
    db.sql("DELETE FROM claim_proposal_text WHERE proposal_id = :id").param("id", id).update();
    draft
        .texts()
        .forEach(
            (language, text) ->
                db.sql(
                        """
                        INSERT INTO claim_proposal_text (proposal_id, language, text)
                        VALUES (:id, :language, :text)
                        """)
                    .param("id", id)
                    .param("language", language)
                    .param("text", text)
                    .update());
    return Optional.of(version + 1);
  }

  @Override
  public boolean giveBack(String id, int version, String note, PersonId by, Instant at) {
    return decided(id, version, "returned", note, by, at);
  }

  @Override
  public boolean confirm(String id, int version, ClaimId claim, PersonId by, Instant at) {
    if (!decided(id, version, "confirmed", "", by, at)) {
      return false;
    }
    db.sql(
            """
            INSERT INTO claim_scope (claim_id, place, proves_true, proves_false, written_by,
                                     confirmed_by, confirmed_on, across)
            SELECT :claim, claim_proposal.place, proves_true, proves_false, written_by, decided_by,
                   :on, queue_item.across
              FROM claim_proposal
              JOIN queue_item ON queue_item.item_id = claim_proposal.item_id
             WHERE proposal_id = :id
            """)
        .param("claim", claim.value())
        .param("on", LocalDate.ofInstant(at, ZoneOffset.UTC).toString())
        .param("id", id)
        .update();
    int rows =
        db.sql(
                """
                UPDATE queue_item
                   SET state = 'claimed',
                       claim_id = :claim,
                       version = version + 1
                 WHERE item_id = (SELECT item_id FROM claim_proposal WHERE proposal_id = :id)
                   AND state = 'open'
                """)
            .param("claim", claim.value())
            .param("id", id)
            .update();
    if (rows != 1) {
      throw new IllegalStateException("a confirmed proposal's item was not open");
    }
    return true;
  }

  private boolean decided(
      String id, int version, String state, String note, PersonId by, Instant at) {
    return db.sql(
                """
                UPDATE claim_proposal
                   SET state = :state,
                       note = :note,
                       decided_by = :by,
                       decided_at = :at,
                       version = version + 1
                 WHERE proposal_id = :id
                   AND version = :version
                   AND state = 'proposed'
                   AND written_by <> :by
                """)
            .param("state", state)
            .param("note", note)
            .param("by", by.value())
            .param("at", at.toEpochMilli())
            .param("id", id)
            .param("version", version)
            .update()
        == 1;
  }

  @Override
  public String proposeJoin(ItemId one, ItemId other, PersonId by, Instant at) {
    boolean ordered = one.value().compareTo(other.value()) < 0;
    String first = (ordered ? one : other).value();
    String second = (ordered ? other : one).value();
    db.sql(
            """
            INSERT INTO join_proposal (proposal_id, desk_id, one_item, other_item, written_by,
                                       written_at)
            SELECT :id, desk_id, :one, :other, :by, :at
              FROM desk
             WHERE 1 = 1
            ON CONFLICT DO NOTHING
            """)
        .param("id", ids.unlinked())
        .param("one", first)
        .param("other", second)
        .param("by", by.value())
        .param("at", at.toEpochMilli())
        .update();
    return db.sql(
            """
            SELECT proposal_id
              FROM join_proposal
             WHERE one_item = :one
               AND other_item = :other
               AND decided_by IS NULL
            """)
        .param("one", first)
        .param("other", second)
        .query(String.class)
        .single();
  }

  @Override
  public Optional<Join> join(String id) {
    return db.sql(
            """
            SELECT proposal_id, one_item, other_item, written_by, decided_by
              FROM join_proposal
             WHERE proposal_id = :id
            """)
        .param("id", id)
        .query(ProposalStore::join)
        .optional();
  }

  @Override
  public List<Join> waitingJoins() {
    return db.sql(
            """
            SELECT proposal_id, one_item, other_item, written_by, decided_by
              FROM join_proposal
             WHERE desk_id = (SELECT desk_id FROM desk)
               AND decided_by IS NULL
             ORDER BY written_at
             LIMIT :most
            """)
        .param("most", MOST)
        .query(ProposalStore::join)
        .list();
  }

  @Override
  public boolean decideJoin(String id, PersonId by, Instant at, boolean joined) {
    return db.sql(
                """
                UPDATE join_proposal
                   SET decided_by = :by,
                       decided_at = :at,
                       joined = :joined
                 WHERE proposal_id = :id
                   AND decided_by IS NULL
                   AND written_by <> :by
                """)
            .param("by", by.value())
            .param("at", at.toEpochMilli())
            .param("joined", joined ? 1 : 0)
            .param("id", id)
            .update()
        == 1;
  }

  private static Join join(ResultSet row, int number) throws SQLException {
    return new Join(
        row.getString("proposal_id"),
        new ItemId(row.getString("one_item")),
        new ItemId(row.getString("other_item")),
        new PersonId(row.getString("written_by")),
        row.getString("decided_by") != null);
  }

  private static Proposal proposal(ResultSet row, int number) throws SQLException {
    String decided = row.getString("decided_by");
    return new Proposal(
        row.getString("proposal_id"),
        new ItemId(row.getString("item_id")),
        Stage.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        ClaimKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getString("topic"),
        row.getString("place"),
        row.getString("proves_true"),
        row.getString("proves_false"),
        Map.of(),
        new PersonId(row.getString("written_by")),
        Instant.ofEpochMilli(row.getLong("written_at")),
        decided == null ? null : new PersonId(decided),
        row.getString("note"),
        row.getInt("version"));
  }

  private Proposal withTexts(Proposal bare) {
    return new Proposal(
        bare.id(),
        bare.item(),
        bare.stage(),
        bare.kind(),
        bare.topic(),
        bare.place(),
        bare.provesTrue(),
        bare.provesFalse(),
        texts(bare.id()),
        bare.by(),
        bare.at(),
        bare.decidedBy(),
        bare.note(),
        bare.version());
  }

  private Map<String, String> texts(String id) {
    Map<String, String> texts = new HashMap<>();
    db.sql("SELECT language, text FROM claim_proposal_text WHERE proposal_id = :id")
        .param("id", id)
        .query(
            row -> {
              texts.put(row.getString("language"), row.getString("text"));
            });
    return texts;
  }

  private static String word(Stage stage) {
    return stage.name().toLowerCase(Locale.ROOT);
  }
}
