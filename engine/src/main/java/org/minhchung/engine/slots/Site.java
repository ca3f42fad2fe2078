package org.minhchung.engine.slots;

import java.util.Set;

/**
 * A place of {@code places.tsv}; names are folded.
 *
 * @param name what it is called first
 * @param within what holds it, whatever the date: a country, regions, for a town the province
 *     before and since the mergers of July 2025; for a region, those that share a province with it.
 *     A name that several provinces give to a town is within each of them
 * @param since of a province that was merged, the one that holds it since 1 July 2025; else empty
 */
public record Site(String name, Level level, Set<String> within, String since) {

  /** What a place is; towns are districts, cities of a province, and places known by name. */
  public enum Level {
    COUNTRY,
    REGION,
    PROVINCE,
    TOWN
  }

  public Site {
    within = Set.copyOf(within);
  }

  /** Whether one is the other or holds it, whatever the date. */
  boolean meets(Site other) {
    return name.equals(other.name) || within.contains(other.name) || other.within.contains(name);
  }

  /** Whether one was merged into the other on 1 July 2025. */
  boolean mergedWith(Site other) {
    return since.equals(other.name) || other.since.equals(name);
  }
}
