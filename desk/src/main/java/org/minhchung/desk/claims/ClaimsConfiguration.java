package org.minhchung.desk.claims;

import java.time.InstantSource;
import org.minhchung.desk.kernel.Jobs;
import org.minhchung.desk.kernel.Records;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How claims are put together; the stores find themselves. */
@Configuration(proxyBeanMethods = false)
class ClaimsConfiguration {

  @Bean
  MessagePurge messagePurge(Messages messages, Records records, InstantSource clock, Jobs jobs) {
    var purge = new MessagePurge(messages, records, clock, MessagePurge.MOST_DAYS);
    purge.schedule(jobs);
    return purge;
  }
}
