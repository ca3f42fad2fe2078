/**
 * Numbers, negation and whatever else makes two alike sentences differ: read, normalised, compared.
 *
 * <p>Pure functions over {@code engine.text}. Knows no index, no score and no threshold.
 */
@NullMarked
package org.minhchung.engine.slots;

import org.jspecify.annotations.NullMarked;
