package org.minhchung.desk.people.web;

import org.minhchung.desk.kernel.Right;
import org.minhchung.desk.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where these pages stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class PeopleNavigation {

  @Bean
  NavigationItem peopleItem() {
    return new NavigationItem(Right.KEEP_ACCOUNTS, PeoplePages.PATH, "people.nav.people", 90);
  }

  @Bean
  NavigationItem auditItem() {
    return new NavigationItem(Right.READ_AUDIT, AuditPages.PATH, "people.nav.audit", 91);
  }

  @Bean
  NavigationItem ownItem() {
    return new NavigationItem(Right.OWN_SETTINGS, OwnPages.PATH, "people.nav.me", 99);
  }
}
