package org.minhchung.desk.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How the pages behind the sign-in are entered. */
@Configuration(proxyBeanMethods = false)
class StaffConfiguration implements WebMvcConfigurer {

  private final StaffEntry entry;

  StaffConfiguration(
      ObjectProvider<SignIn> signIn, ObjectProvider<NavigationItem> items, Assets assets) {
    this.entry = new StaffEntry(signIn, new StaffFrames(items.stream().toList(), assets));
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(entry).addPathPatterns(Language.STAFF + "/**");
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(entry);
  }
}
