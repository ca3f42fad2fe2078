package org.minhchung.desk.intake.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.minhchung.desk.claims.ChannelKind;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.intake.SealedAddress;
import org.minhchung.desk.intake.SealedAddresses;
import org.minhchung.desk.kernel.DeskId;
import org.minhchung.desk.kernel.DeskProfile;
import org.minhchung.desk.kernel.DeskProfiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sealed reply addresses at rest. Methods run in the caller's transaction. */
@Component
public final class SealedAddressStore implements SealedAddresses {

  private final JdbcClient db;
  private final DeskProfiles desks;

  public SealedAddressStore(JdbcClient db, DeskProfiles desks) {
    this.db = db;
    this.desks = desks;
  }

  @Override
  public void keep(SealedAddress address) {
    db.sql(
            """
            INSERT INTO reply_address (reply_id, desk_id, claim_id, channel_kind, expires_on,
                                       encapsulated, sealed)
            VALUES (:id, :desk, :claim, :channel, :expires, :encapsulated, :sealed)
            """)
        .param("id", address.id())
        .param("desk", desk().value())
        .param("claim", address.claim().value())
        .param("channel", address.channel().name().toLowerCase(Locale.ROOT))
        .param("expires", address.expiresOn().toString())
        .param("encapsulated", address.encapsulated())
        .param("sealed", address.sealed())
        .update();
  }

  @Override
  public List<SealedAddress> of(ClaimId claim, String after, int limit) {
    return db.sql(
            """
            SELECT reply_id, claim_id, channel_kind, expires_on, encapsulated, sealed
              FROM reply_address
             WHERE claim_id = :claim
               AND reply_id > :after
             ORDER BY reply_id
             LIMIT :limit
            """)
        .param("claim", claim.value())
        .param("after", after)
        .param("limit", limit)
        .query(
            (row, _) ->
                new SealedAddress(
                    row.getString("reply_id"),
                    new ClaimId(row.getString("claim_id")),
                    ChannelKind.valueOf(row.getString("channel_kind").toUpperCase(Locale.ROOT)),
                    LocalDate.parse(row.getString("expires_on")),
                    row.getBytes("encapsulated"),
                    row.getBytes("sealed")))
        .list();
  }

  @Override
  public void remove(String id) {
    db.sql("DELETE FROM reply_address WHERE reply_id = :id").param("id", id).update();
  }

  @Override
  public int expire(LocalDate through, int atMost) {
    return db.sql(
            """
            DELETE FROM reply_address
             WHERE reply_id IN (SELECT reply_id
                                  FROM reply_address
                                 WHERE expires_on <= :through
                                 ORDER BY expires_on
                                 LIMIT :most)
            """)
        .param("through", through.toString())
        .param("most", atMost)
        .update();
  }

  private DeskId desk() {
    return desks
        .current()
        .map(DeskProfile::id)
        .orElseThrow(() -> new IllegalStateException("no desk has been set up"));
  }
}
