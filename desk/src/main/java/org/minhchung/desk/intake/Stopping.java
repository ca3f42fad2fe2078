package org.minhchung.desk.intake;

import java.util.List;
import org.minhchung.desk.claims.Claim;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.claims.Claims;
import org.minhchung.desk.kernel.Actor;
import org.minhchung.desk.kernel.Audit;
import org.minhchung.desk.kernel.Records;
import org.minhchung.desk.matching.AnswerStop;
import org.minhchung.desk.matching.AnswerStops;
import org.minhchung.desk.matching.Matching;
import org.springframework.stereotype.Service;

/** An editor stops automatic answers, and lets them go on after a look. */
@Service
public final class Stopping {

  private final AnswerStops stops;
  private final Matching matching;
  private final Claims claims;
  private final Records records;
  private final Audit audit;

  Stopping(AnswerStops stops, Matching matching, Claims claims, Records records, Audit audit) {
    this.stops = stops;
    this.matching = matching;
    this.claims = claims;
    this.records = records;
    this.audit = audit;
  }

  /** The claims a text may be answered with, nearest first. */
  public List<Claim> near(AskedText text) {
    return claims.byIds(matching.near(text.value()));
  }

  /** Every node obeys within a second. */
  public void stop(AnswerStop.Scope scope, String subject, Actor by) {
    records.write(
        () -> {
          stops.stop(scope, subject, by.person());
          audit.record(by, "intake.answers-stopped", subject.isEmpty() ? "desk" : subject);
          return subject;
        });
  }

  /** False if the stop was ended meanwhile. */
  public boolean resume(String stop, Actor by) {
    return records.write(
        () -> {
          boolean resumed = stops.resume(stop, by.person());
          if (resumed) {
            audit.record(by, "intake.answers-resumed", stop);
          }
          return resumed;
        });
  }

  /** What stands, newest first. */
  public List<AnswerStop> standing() {
    return stops.standing();
  }

  /** The claims that stops name. */
  public List<Claim> stopped(List<AnswerStop> all) {
    return claims.byIds(
        all.stream()
            .filter(stop -> stop.scope() == AnswerStop.Scope.CLAIM)
            .map(stop -> new ClaimId(stop.subject()))
            .toList());
  }
}
