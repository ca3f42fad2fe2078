/**
 * Thresholds, validity and decisions over what the engine returns; keeps the claim index in step
 * with the records.
 *
 * <p>May import claims and the engine.
 */
@NullMarked
package org.minhchung.desk.matching;

import org.jspecify.annotations.NullMarked;
