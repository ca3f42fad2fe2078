/** The SQL of publishing: versions are inserted and read, never changed. */
@NullMarked
package org.minhchung.desk.publishing.store;

import org.jspecify.annotations.NullMarked;
