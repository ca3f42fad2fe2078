/**
 * How like two texts are, what that is worth as a probability, what to decide, and why in words.
 *
 * <p>Pure functions over {@code engine.text} and {@code engine.slots}. Knows no index and no clock.
 */
@NullMarked
package org.minhchung.engine.score;

import org.jspecify.annotations.NullMarked;
