/**
 * The port {@link org.minhchung.engine.index.ClaimIndex} and its contract, and the matcher that
 * walks from a message through retrieval, score and guards to a decision.
 *
 * <p>Imports {@code text}, {@code slots} and {@code score}; no implementation of the port.
 */
@NullMarked
package org.minhchung.engine.index;

import org.jspecify.annotations.NullMarked;
