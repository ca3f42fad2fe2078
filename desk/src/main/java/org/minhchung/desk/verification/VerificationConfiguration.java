package org.minhchung.desk.verification;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.minhchung.desk.claims.Claims;
import org.minhchung.desk.kernel.Audit;
import org.minhchung.desk.kernel.DeskProfiles;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.Outbox;
import org.minhchung.desk.kernel.PublicRecord;
import org.minhchung.desk.kernel.Records;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** How verification is put together; the stores find themselves. */
@Configuration(proxyBeanMethods = false)
class VerificationConfiguration {

  @Bean
  ReviewImport reviewImport(
      Records records,
      DeskProfiles desks,
      Claims claims,
      ReviewShelf shelf,
      Outbox outbox,
      Ids ids,
      InstantSource clock) {
    return new ReviewImport(records, desks, claims, shelf, outbox, ids, clock);
  }

  @Bean
  PublicRegister publicRegister(RegisterShelf shelf, Records records) {
    return () -> records.read(() -> new PublisherRegister(shelf.shown()));
  }

  /** Made when a page asks for it: verbs that work at rest have no log and nobody who signed in. */
  @Bean
  @Lazy
  RegisterKeeping registerKeeping(
      RegisterShelf shelf,
      RegisterLog log,
      ObjectProvider<Audit> audit,
      Records records,
      Ids ids,
      InstantSource clock) {
    Audit kept =
        (by, action, subject, fields) -> audit.getObject().record(by, action, subject, fields);
    return new RegisterKeeping(shelf, log, kept, records, ids, clock, new SecureRandom());
  }

  @Bean
  @Lazy
  RegisterSamples registerSamples(
      RegisterShelf shelf, RegisterLog log, Records records, Ids ids, InstantSource clock) {
    return new RegisterSamples(shelf, log, records, ids, clock, new SecureRandom());
  }

  /** An entry is part of the register once readers can fetch it from the log. */
  @Bean
  PublicRecord.Follower registerFollower(RegisterShelf shelf) {
    return (entry, at) -> {
      if (entry.kind().equals(RegisterLog.KIND)) {
        shelf.show(new RegisterEntryId(entry.subject()), at);
      }
    };
  }
}
