package org.minhchung.desk.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.desk.matching.AnswerStop;
import org.minhchung.desk.matching.AnswerStops;

/** Stops in a list; obeyed by whoever asks here, and by no double matching. */
public final class DoubleStops implements AnswerStops {

  public final List<AnswerStop> standing = Collections.synchronizedList(new ArrayList<>());

  @Override
  public List<AnswerStop> standing() {
    return List.copyOf(standing);
  }

  @Override
  public boolean rests(ClaimId claim) {
    return standing().stream().anyMatch(it -> it.subject().equals(claim.value()));
  }

  @Override
  public void stop(AnswerStop.Scope scope, String subject, PersonId by) {
    add(scope, subject, by.value());
  }

  @Override
  public void stopForReaders(ClaimId claim) {
    add(AnswerStop.Scope.CLAIM, claim.value(), null);
  }

  @Override
  public boolean resume(String stop, PersonId by) {
    return standing.removeIf(it -> it.id().equals(stop));
  }

  private void add(AnswerStop.Scope scope, String subject, @Nullable String by) {
    standing.add(new AnswerStop("stop-" + standing.size(), scope, subject, by, Instant.EPOCH));
  }
}
