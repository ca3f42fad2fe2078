/**
 * What comes in from the public, and the answer it gets; the paste page is here.
 *
 * <p>May import people, claims, matching, verification, publishing and fetch.
 */
@NullMarked
package org.minhchung.desk.intake;

import org.jspecify.annotations.NullMarked;
