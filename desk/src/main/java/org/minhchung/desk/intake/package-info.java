/**
 * What comes in from the public, and the answer it gets; the paste page is here.
 *
 * <p>May import people, claims, matching, verification, publishing and fetch, and of the engine
 * what {@code matching.Match} carries: candidates, conflicts, parts and reasons, to be shown. Its
 * pages and the public API are in {@code intake.web}. Keeps no text, unless somebody leaves one.
 */
@NullMarked
package org.minhchung.desk.intake;

import org.jspecify.annotations.NullMarked;
