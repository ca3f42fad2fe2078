/**
 * What is said: claims, messages, sightings, groups. Knows nothing of truth, and never who judges.
 *
 * <p>May import the kernel. Its SQL is in {@code claims.store}.
 */
@NullMarked
package org.minhchung.desk.claims;

import org.jspecify.annotations.NullMarked;
