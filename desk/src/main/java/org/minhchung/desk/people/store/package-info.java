/** The SQL of people. Seen by its own room alone. */
@NullMarked
package org.minhchung.desk.people.store;

import org.jspecify.annotations.NullMarked;
