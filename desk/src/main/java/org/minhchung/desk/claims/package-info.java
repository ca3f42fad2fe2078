/**
 * What is said: claims, messages, sightings, groups. Knows nothing of truth, and never who judges.
 */
@NullMarked
package org.minhchung.desk.claims;

import org.jspecify.annotations.NullMarked;
