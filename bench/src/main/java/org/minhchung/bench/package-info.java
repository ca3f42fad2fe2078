/**
 * Speed, quality and training of the engine; never shipped.
 *
 * <p>Reads the measuring sets from a folder beside the repository and commits none of them.
 */
@NullMarked
package org.minhchung.bench;

import org.jspecify.annotations.NullMarked;
