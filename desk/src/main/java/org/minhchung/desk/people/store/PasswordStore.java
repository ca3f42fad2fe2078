package org.minhchung.desk.people.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.minhchung.desk.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hashes of passwords, sealed secrets of their codes, hashes of recovery codes. */
@Repository
public class PasswordStore {

  /**
   * A password at rest.
   *
   * @param hash Argon2id in its own text form
   * @param sealedSecret of the codes, sealed under the key of people
   * @param lastStep the last time step a code was taken for
   */
  public record Kept(String hash, String sealedSecret, long lastStep) {}

  private final JdbcClient db;

  public PasswordStore(JdbcClient db) {
    this.db = db;
  }

  public void keep(PersonId person, Kept password, LocalDate today) {
    db.sql(
            """
            INSERT INTO password (account_id, hash, code_secret, last_step, since)
            VALUES (:account, :hash, :secret, :step, :today)
            ON CONFLICT (account_id) DO UPDATE
               SET hash        = excluded.hash,
                   code_secret = excluded.code_secret,
                   last_step   = excluded.last_step,
                   since       = excluded.since
            """)
        .param("account", person.value())
        .param("hash", password.hash())
        .param("secret", password.sealedSecret())
        .param("step", password.lastStep())
        .param("today", today.toString())
        .update();
  }

  public Optional<Kept> of(PersonId person) {
    return db.sql("SELECT hash, code_secret, last_step FROM password WHERE account_id = :account")
        .param("account", person.value())
        .query(
            (row, _) ->
                new Kept(
                    row.getString("hash"), row.getString("code_secret"), row.getLong("last_step")))
        .optional();
  }

  /**
   * Notes that a code of this time step was used.
   *
   * @return false if it, or a later one, was used before
   */
  public boolean step(PersonId person, long step) {
    return db.sql(
                """
                UPDATE password
                   SET last_step = :step
                 WHERE account_id = :account
                   AND last_step < :step
                """)
            .param("account", person.value())
            .param("step", step)
            .update()
        == 1;
  }

  public boolean delete(PersonId person) {
    return db.sql("DELETE FROM password WHERE account_id = :account")
            .param("account", person.value())
            .update()
        == 1;
  }

  /** Puts new recovery codes in the place of all earlier ones. */
  public void keepCodes(PersonId person, List<String> hashes) {
    deleteCodes(person);
    db.sql("INSERT INTO recovery_code (account_id, code_hash) VALUES :codes")
        .param("codes", hashes.stream().map(hash -> new Object[] {person.value(), hash}).toList())
        .update();
  }

  public void deleteCodes(PersonId person) {
    db.sql("DELETE FROM recovery_code WHERE account_id = :account")
        .param("account", person.value())
        .update();
  }

  /**
   * @return false if there is no such code, or it was used
   */
  public boolean useCode(PersonId person, String hash, Instant now) {
    return db.sql(
                """
                UPDATE recovery_code
                   SET used_at = :now
                 WHERE account_id = :account
                   AND code_hash = :hash
                   AND used_at IS NULL
                """)
            .param("account", person.value())
            .param("hash", hash)
            .param("now", now.toEpochMilli())
            .update()
        == 1;
  }

  public int codesLeft(PersonId person) {
    return db.sql(
            """
            SELECT COUNT(*)
              FROM recovery_code
             WHERE account_id = :account
               AND used_at IS NULL
            """)
        .param("account", person.value())
        .query(Integer.class)
        .single();
  }
}
