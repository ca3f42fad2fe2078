package org.minhchung.desk.intake;

import java.util.Optional;
import org.minhchung.desk.claims.MessageId;

/** The ways back to messages, as hashes. A way goes with its message. */
public interface Returns {

  /**
   * Files the way back in the caller's write transaction.
   *
   * @return false, and nothing is filed, if another message has the link or the code
   */
  boolean keep(MessageId message, String linkHash, String codeHash);

  Optional<MessageId> byLink(String linkHash);

  Optional<MessageId> byCode(String codeHash);
}
