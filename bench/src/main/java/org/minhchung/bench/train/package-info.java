/**
 * Makes the weights of the pair model from the hand-written pairs in {@code seeds/}, spoilt as
 * people spoil them. Everything it reads is in this repository; no label of gold-vi or held-vi is
 * seen.
 */
@NullMarked
package org.minhchung.bench.train;

import org.jspecify.annotations.NullMarked;
