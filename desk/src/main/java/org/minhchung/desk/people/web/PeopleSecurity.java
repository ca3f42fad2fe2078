package org.minhchung.desk.people.web;

import org.minhchung.desk.web.AnswerHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * The chain before the pages behind the sign-in. Who is signed in, the session's own cookie tells
 * ({@link SignedIn}), and who may do what, the table in the kernel; here are the headers, and the
 * token every form carries. Nothing of the container's sessions is used.
 */
@Configuration(proxyBeanMethods = false)
class PeopleSecurity {

  @Bean
  CsrfTokenRepository formTokens() {
    var tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName("desk-form");
    tokens.setCookieCustomizer(cookie -> cookie.path(Cookies.PATH).httpOnly(true).sameSite("Lax"));
    return tokens;
  }

  @Bean
  @Order(1)
  SecurityFilterChain staff(HttpSecurity http, CsrfTokenRepository formTokens) {
    var early = new XorCsrfTokenRequestAttributeHandler();
    // Read before the page is written: once its first bytes are gone no cookie can follow.
    early.setCsrfRequestAttributeName(null);
    return http.securityMatcher(Cookies.PATH + "/**")
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(csrf -> csrf.csrfTokenRepository(formTokens).csrfTokenRequestHandler(early))
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        // A form from a page that is too old: to be sent again, not forbidden.
        .exceptionHandling(
            trouble -> trouble.accessDeniedHandler((_, response, _) -> response.sendError(400)))
        .headers(AnswerHeaders::protect)
        .build();
  }
}
