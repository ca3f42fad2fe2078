package org.minhchung.desk.fetch;

import java.time.InstantSource;
import java.util.function.Supplier;
import org.minhchung.desk.kernel.DeskProfile;
import org.minhchung.desk.kernel.DeskProfiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the door is put together. */
@Configuration(proxyBeanMethods = false)
class FetchConfiguration {

  private static final int AT_ONCE_TO_A_HOST = 2;

  @Bean(destroyMethod = "close")
  HttpFetch fetch(
      DeskProfiles desks,
      InstantSource clock,
      @Value("${minhchung.public-url:}") String publicUrl) {
    Supplier<String> agent =
        () -> UserAgent.of(desks.current().map(FetchConfiguration::name).orElse(""), publicUrl);
    return new HttpFetch(
        Resolver.ofTheSystem(),
        Wire.ordinary(agent),
        new HostTurns(AT_ONCE_TO_A_HOST),
        clock,
        HttpFetch.Limits::of);
  }

  @Bean
  Courtesy courtesy(Fetch fetch, InstantSource clock) {
    return new Courtesy(fetch, clock, Thread::sleep);
  }

  private static String name(DeskProfile desk) {
    return desk.names().getOrDefault("en", desk.names().getOrDefault("vi", ""));
  }
}
