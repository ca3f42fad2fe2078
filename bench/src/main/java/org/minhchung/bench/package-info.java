/** Speed, quality and load of what the other modules do; never shipped. */
@NullMarked
package org.minhchung.bench;

import org.jspecify.annotations.NullMarked;
