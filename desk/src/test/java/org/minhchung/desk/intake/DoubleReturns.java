package org.minhchung.desk.intake;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.minhchung.desk.claims.MessageId;

/** Ways back in memory. */
public final class DoubleReturns implements Returns {

  final Map<String, MessageId> links = new ConcurrentHashMap<>();
  final Map<String, MessageId> codes = new ConcurrentHashMap<>();

  @Override
  public boolean keep(MessageId message, String linkHash, String codeHash) {
    if (links.containsKey(linkHash) || codes.containsKey(codeHash)) {
      return false;
    }
    links.put(linkHash, message);
    codes.put(codeHash, message);
    return true;
  }

  @Override
  public Optional<MessageId> byLink(String linkHash) {
    return Optional.ofNullable(links.get(linkHash));
  }

  @Override
  public Optional<MessageId> byCode(String codeHash) {
    return Optional.ofNullable(codes.get(codeHash));
  }
}
