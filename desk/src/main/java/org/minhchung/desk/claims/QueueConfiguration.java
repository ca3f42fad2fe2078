package org.minhchung.desk.claims;

import java.time.InstantSource;
import org.minhchung.desk.kernel.Audit;
import org.minhchung.desk.kernel.Jobs;
import org.minhchung.desk.kernel.Records;
import org.minhchung.desk.kernel.Right;
import org.minhchung.desk.web.NavigationItem;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the queue is put together, in a desk that people work at. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class QueueConfiguration {

  @Bean
  Sorting sorting(
      Queue queue,
      Deeds deeds,
      Proposals proposals,
      GroupDecisions groups,
      Records records,
      Audit audit,
      InstantSource clock,
      Jobs jobs) {
    var sorting = new Sorting(queue, deeds, proposals, groups, records, audit, clock);
    sorting.schedule(jobs);
    return sorting;
  }

  @Bean
  ClaimMaking claimMaking(
      Claims claims,
      Proposals proposals,
      Queue queue,
      Sightings sightings,
      Records records,
      Audit audit,
      InstantSource clock) {
    return new ClaimMaking(claims, proposals, queue, sightings, records, audit, clock);
  }

  @Bean
  SmallTasks smallTasks(
      Tasks tasks, Queue queue, Records records, Audit audit, InstantSource clock) {
    return new SmallTasks(tasks, queue, records, audit, clock);
  }

  @Bean
  static NavigationItem startHere() {
    return new NavigationItem(Right.SEE_QUEUE, "/start", "claims.nav.start", 10);
  }

  @Bean
  static NavigationItem queuePage() {
    return new NavigationItem(Right.SEE_QUEUE, "/queue", "claims.nav.queue", 11);
  }

  @Bean
  static NavigationItem waitingPage() {
    return new NavigationItem(Right.CONFIRM_CLAIM, "/waiting", "claims.nav.waiting", 12);
  }

  @Bean
  static NavigationItem dutyPage() {
    return new NavigationItem(Right.SEE_QUEUE, "/duty", "claims.nav.duty", 13);
  }

  @Bean
  static NavigationItem dayPage() {
    return new NavigationItem(Right.SEE_QUEUE, "/day", "claims.nav.day", 14);
  }
}
