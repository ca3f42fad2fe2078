package org.minhchung.desk.publishing.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** What the pages of publishing need beside their controllers. */
@Configuration(proxyBeanMethods = false)
class PublishingWebConfiguration {

  /**
   * A strong validator over the bytes a reader gets: it changes with the check, the language, the
   * layout and the desk's profile, and nobody has to remember to add the next thing.
   */
  @Bean
  FilterRegistrationBean<ShallowEtagHeaderFilter> publishedPagesEtag() {
    var registration = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
    registration.addUrlPatterns("/vi/checks/*", "/en/checks/*", "/v1alpha1/*");
    return registration;
  }
}
