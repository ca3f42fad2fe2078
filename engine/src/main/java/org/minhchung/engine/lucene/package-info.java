/**
 * The claim index on Lucene, as derived data that may be thrown away and built again. Lucene
 * stores, replaces, merges and commits; what finds is a structure of our own beside each of its
 * segments.
 *
 * <p>Imports {@code index}, {@code score}, {@code slots}, {@code text} and Lucene.
 */
@NullMarked
package org.minhchung.engine.lucene;

import org.jspecify.annotations.NullMarked;
