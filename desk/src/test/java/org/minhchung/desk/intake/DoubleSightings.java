package org.minhchung.desk.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.claims.MessageId;
import org.minhchung.desk.claims.Sighting;
import org.minhchung.desk.claims.Sightings;

/** Sightings in a list. */
public final class DoubleSightings implements Sightings {

  public final List<Sighting> all = Collections.synchronizedList(new ArrayList<>());

  @Override
  public void record(ClaimId claim, Collection<MessageId> messages) {
    messages.forEach(it -> all.add(new Sighting(it, claim, LocalDate.EPOCH, null)));
  }

  @Override
  public List<MessageId> leave(ClaimId claim, Collection<MessageId> messages, LocalDate on) {
    all.replaceAll(
        it ->
            messages.contains(it.message()) && it.claim().equals(claim)
                ? new Sighting(it.message(), claim, it.day(), on)
                : it);
    return List.copyOf(messages);
  }

  @Override
  public List<Sighting> of(Collection<MessageId> messages) {
    return all.stream().filter(it -> messages.contains(it.message())).toList();
  }

  @Override
  public List<MessageId> messages(ClaimId claim, String after, int limit) {
    return all.stream().filter(it -> it.claim().equals(claim)).map(Sighting::message).toList();
  }
}
