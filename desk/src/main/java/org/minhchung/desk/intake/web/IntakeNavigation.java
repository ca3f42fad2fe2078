package org.minhchung.desk.intake.web;

import org.minhchung.desk.kernel.Right;
import org.minhchung.desk.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where this room's pages stand in the navigation behind the sign-in. */
@Configuration(proxyBeanMethods = false)
class IntakeNavigation {

  @Bean
  NavigationItem bringNavigation() {
    return new NavigationItem(Right.BRING_MESSAGES, "/bring", "intake.bring.nav", 20);
  }

  @Bean
  NavigationItem batchNavigation() {
    return new NavigationItem(Right.BRING_MESSAGES, "/batch", "intake.batch.nav", 21);
  }

  @Bean
  NavigationItem answersNavigation() {
    return new NavigationItem(Right.STOP_ANSWERS, "/answers", "intake.answers.nav", 22);
  }

  @Bean
  NavigationItem programsNavigation() {
    return new NavigationItem(Right.KEEP_PROGRAM_KEYS, "/programs", "intake.programs.nav", 23);
  }
}
