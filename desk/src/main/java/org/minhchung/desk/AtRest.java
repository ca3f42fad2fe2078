package org.minhchung.desk;

import org.minhchung.desk.kernel.store.RecordsConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The rooms that file reviews, without pages and without the claim index. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
    basePackages = {"org.minhchung.desk.claims", "org.minhchung.desk.verification"},
    excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.web\\..*"))
@Import({RecordsConfiguration.class, Founding.class})
class AtRest {}
