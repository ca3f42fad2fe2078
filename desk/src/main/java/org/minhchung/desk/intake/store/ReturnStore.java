package org.minhchung.desk.intake.store;

import java.util.Optional;
import org.minhchung.desk.claims.MessageId;
import org.minhchung.desk.intake.Returns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ways back at rest. Methods run in the caller's transaction; safe to share between threads. */
@Component
public final class ReturnStore implements Returns {

  private final JdbcClient db;

  public ReturnStore(JdbcClient db) {
    this.db = db;
  }

  @Override
  public boolean keep(MessageId message, String linkHash, String codeHash) {
    int rows =
        db.sql(
                """
                INSERT INTO message_return (message_id, link_hash, code_hash)
                VALUES (:message, :link, :code)
                ON CONFLICT DO NOTHING
                """)
            .param("message", message.value())
            .param("link", linkHash)
            .param("code", codeHash)
            .update();
    return rows == 1;
  }

  @Override
  public Optional<MessageId> byLink(String linkHash) {
    return db.sql("SELECT message_id FROM message_return WHERE link_hash = :hash")
        .param("hash", linkHash)
        .query((row, _) -> new MessageId(row.getString("message_id")))
        .optional();
  }

  @Override
  public Optional<MessageId> byCode(String codeHash) {
    return db.sql("SELECT message_id FROM message_return WHERE code_hash = :hash")
        .param("hash", codeHash)
        .query((row, _) -> new MessageId(row.getString("message_id")))
        .optional();
  }
}
