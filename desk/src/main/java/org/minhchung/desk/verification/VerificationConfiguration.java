package org.minhchung.desk.verification;

import java.time.InstantSource;
import org.minhchung.desk.claims.Claims;
import org.minhchung.desk.kernel.DeskProfiles;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.Outbox;
import org.minhchung.desk.kernel.Records;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
}
