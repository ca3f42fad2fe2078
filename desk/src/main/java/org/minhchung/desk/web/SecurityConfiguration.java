package org.minhchung.desk.web;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/**
 * The headers of every answer, but for the policy, which is the {@link FrameFilter}'s. Readers have
 * no session and no cookie, so there is nothing a foreign page could ride on: anonymous forms carry
 * no token.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  /** The last chain: a room with sign-in puts its own before it. */
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  SecurityFilterChain readers(HttpSecurity http) {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .cors(cors -> cors.configurationSource(cors()))
        .headers(AnswerHeaders::protect)
        .build();
  }

  /** Anybody's page may read the public API; nobody's cookie comes along, for there is none. */
  private static CorsConfigurationSource cors() {
    var open = new CorsConfiguration();
    open.setAllowedOrigins(List.of(CorsConfiguration.ALL));
    open.setAllowedMethods(List.of("GET", "HEAD", "POST", "OPTIONS"));
    open.setAllowedHeaders(
        List.of(
            "Content-Type",
            "Accept-Language",
            "If-None-Match",
            "Idempotency-Key",
            "Authorization",
            AttackFilter.CAN_PROVE,
            AttackFilter.PROOF));
    open.setExposedHeaders(List.of("ETag", "Retry-After", AttackFilter.PUZZLE));
    open.setMaxAge(Duration.ofHours(1));
    var source = new UrlBasedCorsConfigurationSource();
    source.registerCorsConfiguration("/api/**", open);
    source.registerCorsConfiguration("/v1alpha1/**", open);
    source.registerCorsConfiguration("/log/**", open);
    return source;
  }
}
