/** Entries of the log and its head at rest. */
@NullMarked
package org.minhchung.desk.transparency.store;

import org.jspecify.annotations.NullMarked;
