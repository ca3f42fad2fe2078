package org.minhchung.desk.claims;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.minhchung.desk.kernel.Jobs;
import org.minhchung.desk.kernel.Records;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How claims are put together; the stores find themselves. */
@Configuration(proxyBeanMethods = false)
class ClaimsConfiguration {

  @Bean
  Askers askers(InstantSource clock) {
    return new Askers(new SecureRandom(), clock);
  }

  @Bean
  AskerCounts askerCounts(
      Askers askers,
      Reaches reaches,
      Groups groups,
      Sightings sightings,
      Records records,
      InstantSource clock) {
    return new AskerCounts(
        new SecureRandom(), askers, reaches, groups::cells, sightings, records, clock);
  }

  @Bean
  ReachThread reachThread(AskerCounts counts) {
    return new ReachThread(counts);
  }

  @Bean
  MessagePurge messagePurge(
      Messages messages,
      Records records,
      InstantSource clock,
      Jobs jobs,
      @Value("${minhchung.message-days:30}") int days) {
    var purge = new MessagePurge(messages, records, clock, days);
    purge.schedule(jobs);
    return purge;
  }
}
