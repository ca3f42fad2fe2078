package org.minhchung.desk.publishing;

import org.minhchung.desk.kernel.DeskProfiles;
import org.minhchung.desk.publishing.store.PublicationStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How publishing is put together. */
@Configuration(proxyBeanMethods = false)
class PublishingConfiguration {

  @Bean
  PublicationStore publicationStore(JdbcClient db) {
    return new PublicationStore(db);
  }

  @Bean
  PublishedChecks publications(PublicationStore store, DeskProfiles profiles) {
    return new PublishedChecks(store, profiles);
  }
}
