package org.minhchung.desk.intake;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.minhchung.desk.claims.Messages;
import org.minhchung.desk.fetch.Courtesy;
import org.minhchung.desk.kernel.Audit;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.Jobs;
import org.minhchung.desk.kernel.PublicRecord;
import org.minhchung.desk.kernel.Records;
import org.minhchung.desk.kernel.Right;
import org.minhchung.desk.verification.PublicRegister;
import org.minhchung.desk.web.NavigationItem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How watched sources are put together. */
@Configuration(proxyBeanMethods = false)
class SourceConfiguration {

  @Bean
  SourceKeeping sourceKeeping(
      SourceShelf shelf,
      PublicRegister register,
      SourceLog log,
      ObjectProvider<Audit> audit,
      Records records,
      Ids ids,
      InstantSource clock) {
    Audit kept =
        (by, action, subject, fields) -> audit.getObject().record(by, action, subject, fields);
    return new SourceKeeping(shelf, register, log, kept, records, ids, clock, new SecureRandom());
  }

  @Bean
  SourcePolling sourcePolling(
      SourceShelf shelf,
      Courtesy courtesy,
      PublicRegister register,
      Masker masker,
      Messages messages,
      Records records,
      InstantSource clock,
      Jobs jobs) {
    var items = new FeedItems(shelf, register, masker, messages, records);
    var polling = new SourcePolling(shelf, courtesy, items, records, clock);
    polling.schedule(jobs);
    return polling;
  }

  /** A source is watched once readers can fetch from the log that it is. */
  @Bean
  PublicRecord.Follower sourceFollower(SourceShelf shelf) {
    return (entry, at) -> {
      if (entry.kind().equals("source-added") || entry.kind().equals("source-removed")) {
        shelf.show(new SourceId(entry.subject()), entry.index(), at);
      }
    };
  }

  @Bean
  NavigationItem sourcesItem() {
    return new NavigationItem(Right.KEEP_SOURCES, "/sources", "intake.nav.sources", 25);
  }
}
