package org.minhchung.desk;

import org.minhchung.desk.kernel.store.RecordsConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The people of a desk without its pages. Founds nothing: who has no desk has no people. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
    basePackages = "org.minhchung.desk.people",
    excludeFilters =
        @Filter(type = FilterType.REGEX, pattern = "org\\.minhchung\\.desk\\.people\\.web\\..*"))
@Import(RecordsConfiguration.class)
class PeopleAtRest {}
