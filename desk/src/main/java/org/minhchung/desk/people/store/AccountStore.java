package org.minhchung.desk.people.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.minhchung.desk.kernel.DeskId;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.desk.people.Account;
import org.minhchung.desk.people.PersonName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts at rest. Methods run in the caller's transaction; safe to share between threads. */
@Repository
public class AccountStore {

  private final JdbcClient db;

  public AccountStore(JdbcClient db) {
    this.db = db;
  }

  /**
   * Files a new account.
   *
   * @return false if the name is taken
   */
  public boolean add(Account account, DeskId desk) {
    PersonName name = new PersonName(account.name());
    return db.sql(
                """
                INSERT INTO account (account_id, desk_id, name, name_folded, language, since, sample)
                VALUES (:id, :desk, :name, :folded, :language, :since, :sample)
                ON CONFLICT (desk_id, name_folded) DO NOTHING
                """)
            .param("id", account.id().value())
            .param("desk", desk.value())
            .param("name", name.value())
            .param("folded", name.folded())
            .param("language", account.language().getLanguage())
            .param("since", account.since().toString())
            .param("sample", account.sample() ? 1 : 0)
            .update()
        == 1;
  }

  /**
   * @return false if somebody else is called that
   */
  public boolean rename(PersonId id, DeskId desk, PersonName name, Locale language) {
    return db.sql(
                """
                UPDATE account
                   SET name        = :name,
                       name_folded = :folded,
                       language    = :language
                 WHERE account_id = :id
                   AND NOT EXISTS (SELECT 1
                                     FROM account AS other
                                    WHERE other.desk_id = :desk
                                      AND other.name_folded = :folded
                                      AND other.account_id <> :id)
                """)
            .param("id", id.value())
            .param("desk", desk.value())
            .param("name", name.value())
            .param("folded", name.folded())
            .param("language", language.getLanguage())
            .update()
        == 1;
  }

  public Optional<Account> byId(PersonId id) {
    return db.sql(
            """
            SELECT account_id, name, language, since, sample
              FROM account
             WHERE account_id = :id
            """)
        .param("id", id.value())
        .query((row, _) -> account(row))
        .optional();
  }

  public Optional<Account> byName(DeskId desk, PersonName name) {
    return db.sql(
            """
            SELECT account_id, name, language, since, sample
              FROM account
             WHERE desk_id = :desk
               AND name_folded = :folded
            """)
        .param("desk", desk.value())
        .param("folded", name.folded())
        .query((row, _) -> account(row))
        .optional();
  }

  /** By name. */
  public List<Account> all() {
    return db.sql(
            """
            SELECT account_id, name, language, since, sample
              FROM account
             ORDER BY name_folded
            """)
        .query((row, _) -> account(row))
        .list();
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        new PersonId(row.getString("account_id")),
        row.getString("name"),
        Locale.of(row.getString("language")),
        LocalDate.parse(row.getString("since")),
        row.getInt("sample") == 1);
  }
}
