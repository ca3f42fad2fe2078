package org.minhchung.desk;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** All rooms as one process, wired by Spring. */
@SpringBootApplication
public class Desk {

  /** Starts the rooms with their pages. */
  static ConfigurableApplicationContext serving(Map<String, Object> settings) {
    return start(Desk.class, WebApplicationType.SERVLET, settings);
  }

  /** Starts what a verb needs that works on the records alone. */
  static ConfigurableApplicationContext atRest(Map<String, Object> settings) {
    return start(AtRest.class, WebApplicationType.NONE, settings);
  }

  /** Starts the named rooms without pages. */
  static ConfigurableApplicationContext atRest(Class<?> rooms, Map<String, Object> settings) {
    return start(rooms, WebApplicationType.NONE, settings);
  }

  private static ConfigurableApplicationContext start(
      Class<?> rooms, WebApplicationType type, Map<String, Object> settings) {
    SpringApplication application = new SpringApplication(rooms);
    application.setWebApplicationType(type);
    application.setDefaultProperties(settings);
    return application.run();
  }
}
