package org.minhchung.desk.verification.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.fetch.Bytes;
import org.minhchung.desk.fetch.WebAddress;
import org.minhchung.desk.kernel.DeskProfiles;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.desk.verification.ControlLink;
import org.minhchung.desk.verification.Party;
import org.minhchung.desk.verification.PartyId;
import org.minhchung.desk.verification.RegisterChange;
import org.minhchung.desk.verification.RegisterEntry;
import org.minhchung.desk.verification.RegisterEntryId;
import org.minhchung.desk.verification.RegisterShelf;
import org.minhchung.desk.verification.ShownEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register's entries at rest. Methods run in the caller's transaction; thread-safe. */
@Component
public final class RegisterStore implements RegisterShelf {

  private final JdbcClient db;
  private final DeskProfiles desks;

  public RegisterStore(JdbcClient db, DeskProfiles desks) {
    this.db = db;
    this.desks = desks;
  }

  @Override
  public void propose(RegisterEntry entry) {
    db.sql(
            """
            INSERT INTO register_entry (entry_id, desk_id, proposed_by, proposed_at)
            VALUES (:id, :desk, :by, :at)
            """)
        .param("id", entry.id().value())
        .param("desk", desk())
        .param("by", entry.proposedBy() == null ? "" : entry.proposedBy().value())
        .param("at", entry.proposedAt().toEpochMilli())
        .update();
    switch (entry.change()) {
      case RegisterChange.PartyFiled(Party party) -> insert(entry.id(), party);
      case RegisterChange.LinkFiled(ControlLink link) -> insert(entry.id(), link);
      case RegisterChange.LinkEnded end -> insert(entry.id(), end);
    }
  }

  @Override
  public boolean isEmpty() {
    return db.sql("SELECT COUNT(*) FROM register_entry").query(Long.class).single() == 0;
  }

  @Override
  public List<RegisterEntry> waiting() {
    return db.sql(
            """
            SELECT entry.entry_id, entry.proposed_by, entry.proposed_at,
                   party.party_id, party.kind, party.name, party.site, party.imprint,
                   link.controlled, link.controller, link.control, link.since, link.source,
                   link_end.link_id, link_end.reason
              FROM register_entry entry
              LEFT JOIN register_party party ON party.entry_id = entry.entry_id
              LEFT JOIN register_link link ON link.entry_id = entry.entry_id
              LEFT JOIN register_link_end link_end ON link_end.entry_id = entry.entry_id
             WHERE NOT EXISTS (SELECT 1
                                 FROM register_decision decision
                                WHERE decision.entry_id = entry.entry_id)
             ORDER BY entry.proposed_at, entry.entry_id
            """)
        .query((row, _) -> entry(row))
        .list();
  }

  @Override
  public Optional<RegisterEntry> waiting(RegisterEntryId id) {
    return waiting().stream().filter(entry -> entry.id().equals(id)).findFirst();
  }

  @Override
  public void confirm(
      RegisterEntryId id,
      PersonId by,
      Instant at,
      Instant effective,
      Bytes content,
      Bytes salt,
      long leafIndex) {
    db.sql(
            """
            INSERT INTO register_decision (entry_id, decision, decided_by, decided_at,
                                           effective_at, content, salt, leaf_index)
            VALUES (:id, 'confirmed', :by, :at, :effective, :content, :salt, :leaf)
            """)
        .param("id", id.value())
        .param("by", by.value())
        .param("at", at.toEpochMilli())
        .param("effective", effective.toEpochMilli())
        .param("content", content.copy())
        .param("salt", salt.copy())
        .param("leaf", leafIndex)
        .update();
  }

  @Override
  public void drop(RegisterEntryId id, PersonId by, Instant at) {
    db.sql(
            """
            INSERT INTO register_decision (entry_id, decision, decided_by, decided_at)
            VALUES (:id, 'dropped', :by, :at)
            """)
        .param("id", id.value())
        .param("by", by.value())
        .param("at", at.toEpochMilli())
        .update();
  }

  @Override
  public void show(RegisterEntryId id, Instant at) {
    db.sql(
            """
            INSERT INTO register_shown (entry_id, shown_at)
            SELECT entry_id, :at
              FROM register_decision
             WHERE entry_id = :id
            ON CONFLICT (entry_id) DO NOTHING
            """)
        .param("id", id.value())
        .param("at", at.toEpochMilli())
        .update();
  }

  @Override
  public List<ShownEntry> shown() {
    return db.sql(
            """
            SELECT entry.entry_id, entry.proposed_by, entry.proposed_at,
                   party.party_id, party.kind, party.name, party.site, party.imprint,
                   link.controlled, link.controller, link.control, link.since, link.source,
                   link_end.link_id, link_end.reason,
                   decision.decided_at, decision.effective_at, decision.content,
                   decision.salt, decision.leaf_index
              FROM register_entry entry
              LEFT JOIN register_party party ON party.entry_id = entry.entry_id
              LEFT JOIN register_link link ON link.entry_id = entry.entry_id
              LEFT JOIN register_link_end link_end ON link_end.entry_id = entry.entry_id
              JOIN register_decision decision ON decision.entry_id = entry.entry_id
              JOIN register_shown shown ON shown.entry_id = entry.entry_id
             ORDER BY decision.leaf_index
            """)
        .query((row, _) -> shown(row))
        .list();
  }

  private void insert(RegisterEntryId id, Party party) {
    db.sql(
            """
            INSERT INTO register_party (entry_id, party_id, kind, name, site, imprint)
            VALUES (:id, :party, :kind, :name, :site, :imprint)
            """)
        .param("id", id.value())
        .param("party", party.id().value())
        .param("kind", party.kind().key())
        .param("name", party.name())
        .param("site", party.site())
        .param("imprint", party.imprint().text())
        .update();
  }

  private void insert(RegisterEntryId id, ControlLink link) {
    db.sql(
            """
            INSERT INTO register_link (entry_id, controlled, controller, control, since, source)
            VALUES (:id, :controlled, :controller, :control, :since, :source)
            """)
        .param("id", id.value())
        .param("controlled", link.controlled().value())
        .param("controller", link.controller().value())
        .param("control", link.control().key())
        .param("since", link.since() == null ? "" : link.since().toString())
        .param("source", link.source().text())
        .update();
  }

  private void insert(RegisterEntryId id, RegisterChange.LinkEnded end) {
    db.sql(
            """
            INSERT INTO register_link_end (entry_id, link_id, reason)
            VALUES (:id, :link, :reason)
            """)
        .param("id", id.value())
        .param("link", end.link().value())
        .param("reason", end.reason())
        .update();
  }

  private static RegisterEntry entry(ResultSet row) throws SQLException {
    String by = row.getString("proposed_by");
    return new RegisterEntry(
        new RegisterEntryId(row.getString("entry_id")),
        change(row),
        by.isEmpty() ? null : new PersonId(by),
        Instant.ofEpochMilli(row.getLong("proposed_at")));
  }

  private static ShownEntry shown(ResultSet row) throws SQLException {
    return new ShownEntry(
        new RegisterEntryId(row.getString("entry_id")),
        change(row),
        Instant.ofEpochMilli(row.getLong("decided_at")),
        Instant.ofEpochMilli(row.getLong("effective_at")),
        new Bytes(row.getBytes("content")),
        new Bytes(row.getBytes("salt")),
        row.getLong("leaf_index"));
  }

  private static RegisterChange change(ResultSet row) throws SQLException {
    @Nullable String party = row.getString("party_id");
    @Nullable String controlled = row.getString("controlled");
    if (party != null) {
      return new RegisterChange.PartyFiled(
          new Party(
              new PartyId(party),
              Party.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
              row.getString("name"),
              row.getString("site"),
              address(row.getString("imprint"))));
    }
    if (controlled != null) {
      String since = row.getString("since");
      return new RegisterChange.LinkFiled(
          new ControlLink(
              new RegisterEntryId(row.getString("entry_id")),
              new PartyId(controlled),
              new PartyId(row.getString("controller")),
              ControlLink.Control.valueOf(row.getString("control").toUpperCase(Locale.ROOT)),
              since.isEmpty() ? null : LocalDate.parse(since),
              address(row.getString("source"))));
    }
    return new RegisterChange.LinkEnded(
        new RegisterEntryId(row.getString("link_id")), row.getString("reason"));
  }

  private static WebAddress address(String text) {
    return WebAddress.of(text)
        .orElseThrow(() -> new IllegalStateException("no address in the register: " + text));
  }

  private String desk() {
    return desks
        .current()
        .orElseThrow(() -> new IllegalStateException("no desk has been set up"))
        .id()
        .value();
  }
}
