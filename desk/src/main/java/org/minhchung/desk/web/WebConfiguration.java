package org.minhchung.desk.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.minhchung.desk.kernel.DeskProfiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;

/** How the shared part of the pages is put together. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

  /**
   * Every room's sentences: {@code messages/<room>_<language>.properties}, UTF-8, each key
   * beginning with the room's name. An apostrophe is ’, because ' is an instruction to the
   * formatter.
   */
  @Bean
  MessageSource messageSource() throws IOException {
    List<String> rooms = new ArrayList<>();
    for (Resource bundle :
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:messages/*_vi.properties")) {
      String file = Objects.requireNonNull(bundle.getFilename());
      rooms.add("messages/" + file.substring(0, file.indexOf('_')));
    }
    var sentences = new ResourceBundleMessageSource();
    sentences.setBasenames(rooms.toArray(String[]::new));
    sentences.setDefaultEncoding(StandardCharsets.UTF_8.name());
    sentences.setFallbackToSystemLocale(false);
    sentences.setDefaultLocale(Language.VI.locale());
    sentences.setAlwaysUseMessageFormat(true);
    return sentences;
  }

  @Bean
  LocaleResolver localeResolver() {
    return new PathLanguage();
  }

  @Bean
  Assets assets() {
    return new Assets();
  }

  @Bean
  Site site(DeskProfiles profiles, MessageSource sentences, InstantSource clock, Assets assets) {
    return new Site(profiles, sentences, clock, assets);
  }

  @Bean
  PublicAddress publicAddress(@Value("${minhchung.public-url:}") String configured) {
    return new PublicAddress(configured);
  }

  @Bean
  OpenAPI api() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Minh Chứng")
                .version("1")
                .description(
                    "Public API of a fact-checking desk. Nobody signs in. What is matched is not stored; what is left is masked and kept for 30 days at most. When"
                        + " the desk is full it answers 429 with Retry-After. Problems are"
                        + " application/problem+json (RFC 9457).")
                .license(new License().name("AGPL-3.0-or-later").identifier("AGPL-3.0-or-later")));
  }

  /**
   * One for the whole desk: what is heavy passes here, whoever offers it.
   *
   * @param atOnce how many work at once; 0 for twice the processors
   * @param waiting how many more may wait
   */
  @Bean
  Turnstile turnstile(
      @Value("${minhchung.at-once:0}") int atOnce,
      @Value("${minhchung.waiting:128}") int waiting,
      Attack attack) {
    int processors = Runtime.getRuntime().availableProcessors();
    return new Turnstile(
        atOnce == 0 ? 2 * processors : atOnce, waiting, Duration.ofSeconds(2), attack::refused);
  }

  @Bean
  Attack attack(InstantSource clock) {
    return new Attack(clock);
  }

  /** Behind the frame, so that who is turned away is told so on a page. */
  @Bean
  FilterRegistrationBean<AttackFilter> attackFilter(
      Attack attack, InstantSource clock, @Value("${minhchung.waiting:128}") int waiting) {
    int slow = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    var registration =
        new FilterRegistrationBean<>(
            new AttackFilter(attack, new Puzzles(new SecureRandom(), clock), slow, waiting));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
    return registration;
  }

  @Bean
  FilterRegistrationBean<FrameFilter> frameFilter(Site site) {
    var registration = new FilterRegistrationBean<>(new FrameFilter(site));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
    return registration;
  }
}
