/** The SQL of external reviews. Seen only by this room and by whoever wires the rooms. */
@NullMarked
package org.minhchung.desk.verification.store;

import org.jspecify.annotations.NullMarked;
