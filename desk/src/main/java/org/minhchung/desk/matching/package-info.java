/**
 * Thresholds, validity and decisions over what the engine returns; keeps the claim index in step
 * with the records, and groups what repeats no claim.
 *
 * <p>May import claims and the engine.
 */
@NullMarked
package org.minhchung.desk.matching;

import org.jspecify.annotations.NullMarked;
