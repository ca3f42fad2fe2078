/**
 * How well messages find their claims and how well the engine knows when it does not know: sets,
 * measures, intervals, and the report. It measures the matcher that ships, on the index that {@code
 * match} uses, and knows nothing of how either works.
 */
@NullMarked
package org.minhchung.bench.quality;

import org.jspecify.annotations.NullMarked;
