/**
 * The Merkle tree of RFC 6962, cut into tiles, and the proofs read from them.
 *
 * <p>Pure functions over bytes that somebody else fetches through {@link TileSource}. Knows no
 * file, no signature and no clock. The JDK alone.
 */
@NullMarked
package org.minhchung.tlog.tree;

import org.jspecify.annotations.NullMarked;
