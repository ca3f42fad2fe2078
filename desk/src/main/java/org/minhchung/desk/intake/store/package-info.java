/** The SQL of what comes in. Seen only by this room and by whoever wires the rooms. */
@NullMarked
package org.minhchung.desk.intake.store;

import org.jspecify.annotations.NullMarked;
