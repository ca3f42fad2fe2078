/**
 * What the desk says under its own name: versions, pages, corrections, feeds, open data.
 *
 * <p>May import people, claims, matching, verification and fetch.
 */
@NullMarked
package org.minhchung.desk.publishing;

import org.jspecify.annotations.NullMarked;
