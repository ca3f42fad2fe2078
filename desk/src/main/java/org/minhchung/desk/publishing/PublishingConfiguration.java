package org.minhchung.desk.publishing;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.minhchung.desk.claims.Claims;
import org.minhchung.desk.kernel.DeskProfiles;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.Outbox;
import org.minhchung.desk.kernel.Records;
import org.minhchung.desk.publishing.store.PublicationStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How publishing is put together. */
@Configuration(proxyBeanMethods = false)
class PublishingConfiguration {

  @Bean
  PublishedChecks publications(PublicationStore store, DeskProfiles profiles) {
    return new PublishedChecks(store, profiles);
  }

  @Bean
  Publisher publisher(Records records, PublicationStore store, Outbox outbox, InstantSource clock) {
    return new Publisher(records, store, outbox, clock, new SecureRandom());
  }

  @Bean
  SampleDesk sampleDesk(
      Records records,
      DeskProfiles profiles,
      Claims claims,
      PublicationStore store,
      Publisher publisher,
      Ids ids) {
    return new SampleDesk(records, profiles, claims, store, publisher, ids, RatingScale.standard());
  }
}
