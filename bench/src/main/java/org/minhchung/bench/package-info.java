/** Speed, quality and load, measured on the machine it runs on; never shipped. */
@NullMarked
package org.minhchung.bench;

import org.jspecify.annotations.NullMarked;
