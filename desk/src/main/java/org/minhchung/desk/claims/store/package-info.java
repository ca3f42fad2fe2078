/** The SQL of claims and messages. Seen only by this room and by whoever wires the rooms. */
@NullMarked
package org.minhchung.desk.claims.store;

import org.jspecify.annotations.NullMarked;
