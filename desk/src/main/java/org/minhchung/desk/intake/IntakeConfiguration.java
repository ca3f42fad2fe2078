package org.minhchung.desk.intake;

import java.security.SecureRandom;
import org.minhchung.desk.kernel.MaskKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How intake is put together; the stores find themselves. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

  @Bean
  WayBackKeys wayBackKeys(MaskKey key) {
    return new WayBackKeys(key, new SecureRandom());
  }
}
