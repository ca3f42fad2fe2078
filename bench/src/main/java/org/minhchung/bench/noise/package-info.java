/**
 * How people really type and forward: seeded noise for measuring. Every noise is decided by the
 * seed, its own name and the row's id, so that a row is noised alike in every run and on every
 * machine. Its word lists are written by hand and are not the engine's: noise made of the engine's
 * own lists would measure the lists.
 */
@NullMarked
package org.minhchung.bench.noise;

import org.jspecify.annotations.NullMarked;
