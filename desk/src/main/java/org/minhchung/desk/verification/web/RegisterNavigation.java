package org.minhchung.desk.verification.web;

import org.minhchung.desk.kernel.Right;
import org.minhchung.desk.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the room's pages are found behind the sign-in. */
@Configuration(proxyBeanMethods = false)
class RegisterNavigation {

  @Bean
  NavigationItem registerItem() {
    return new NavigationItem(
        Right.PROPOSE_TO_REGISTER, "/publishers", "verification.nav.publishers", 35);
  }
}
