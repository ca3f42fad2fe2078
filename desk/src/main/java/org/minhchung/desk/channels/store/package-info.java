/** The SQL of letters. Seen only by this room and by whoever wires the rooms. */
@NullMarked
package org.minhchung.desk.channels.store;

import org.jspecify.annotations.NullMarked;
