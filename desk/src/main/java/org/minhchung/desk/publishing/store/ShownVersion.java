package org.minhchung.desk.publishing.store;

import java.time.LocalDate;

/**
 * A version that readers have seen.
 *
 * @param version 1 for the first
 * @param checkedAt the day this version was checked
 */
public record ShownVersion(int version, LocalDate checkedAt) {}
