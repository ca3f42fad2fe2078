package org.minhchung.desk.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minhchung.desk.claims.MessageId;
import org.minhchung.desk.kernel.Change;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads from a change which messages came and went: topics {@code message-left}, whose subject is
 * the message, and {@code messages-deleted}, with payload {@code messages}.
 */
final class MessageChanges {

  private static final String LEFT = "message-left";
  private static final String DELETED = "messages-deleted";

  private final JsonMapper mapper = JsonMapper.builder().build();

  Optional<MessageId> left(Change change) {
    return change.topic().equals(LEFT)
        ? Optional.of(new MessageId(change.subject()))
        : Optional.empty();
  }

  /**
   * @throws IllegalStateException if a change of ours cannot be read, which is a room's bug
   */
  List<MessageId> deleted(Change change) {
    if (!change.topic().equals(DELETED)) {
      return List.of();
    }
    try {
      List<MessageId> deleted = new ArrayList<>();
      for (JsonNode id : mapper.readTree(change.payload()).path("messages")) {
        deleted.add(new MessageId(id.asString()));
      }
      return deleted;
    } catch (JacksonException e) {
      throw new IllegalStateException(
          "change %d on %s cannot be read".formatted(change.number(), change.topic()), e);
    }
  }
}
