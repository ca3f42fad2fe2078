package org.minhchung.desk.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.minhchung.desk.kernel.PersonId;

/** Keys of programs in memory. */
public final class DoubleProgramKeys implements ProgramKeys {

  private final Map<String, ProgramKey> byHash = new ConcurrentHashMap<>();

  @Override
  public Optional<ProgramKey> byHash(String hash) {
    return Optional.ofNullable(byHash.get(hash)).filter(key -> key.revokedOn() == null);
  }

  @Override
  public List<ProgramKey> all() {
    return List.copyOf(byHash.values());
  }

  @Override
  public ProgramKey make(String name, String hash, PersonId by, LocalDate on) {
    var key = new ProgramKey("key-" + byHash.size(), name, on, null);
    byHash.put(hash, key);
    return key;
  }

  @Override
  public boolean revoke(String id, PersonId by, LocalDate on) {
    byHash.replaceAll(
        (_, key) -> key.id().equals(id) ? new ProgramKey(id, key.name(), key.madeOn(), on) : key);
    return true;
  }
}
